/** Precision and recall count what an editor would count: each mark against the labels of its own sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, judge, linesOf, type PageLabels, words } from './scorer';
import { wordsInCommon } from './sequence-matcher';

const article =
  'Quill opens the bridge\n\nThe ferry carries thirty passengers on each crossing.\nBrandt will not sell.';

const page: PageLabels = {
  page: 'a.html',
  sentences: [
    { text: 'Thirty passengers fit on the ferry.', label: 'same', lines: [2], kind: 'paraphrase' },
    { text: 'Ninety passengers fit on the boat.', label: 'near', lines: [], kind: 'number-changed' },
    { text: 'The lamps are green.', label: 'none', lines: [], kind: 'unrelated' },
    { text: 'Perhaps he sells.', label: 'skip', lines: [], kind: 'paraphrase' },
    { text: 'Brandt keeps his ferry.', label: 'same', lines: [3], kind: 'strong-paraphrase' },
  ],
};
const lines = new Map([
  ['thirty', new Set([2])],
  ['sell', new Set([3])],
]);
const mark = (exact: string, claim: string, on = 'a.html') => ({ page: on, exact, claim, score: 1 });
const figures = (...marks: ReturnType<typeof mark>[]) => figuresOf(judge(marks, [page], lines), [page]);

describe('a mark', () => {
  it.each([
    ['the claim on its sentence', mark('Thirty passengers fit on the ferry.', 'thirty'), 1, 0.5],
    ['part of the sentence is enough', mark('thirty passengers fit', 'thirty'), 1, 0.5],
    ['another claim on the sentence', mark('Thirty passengers fit on the ferry.', 'sell'), 0, 0],
    ['on a near-miss', mark('Ninety passengers fit on the boat.', 'thirty'), 0, 0],
    ['on no labelled sentence', mark('Cookies are used here', 'thirty'), 0, 0],
  ])('%s', (_name, own, precision, recall) => {
    expect(figures(own)).toMatchObject({ precision, recall });
  });

  it('in doubt or on another page counts for nothing', () => {
    const good = mark('Thirty passengers fit on the ferry.', 'thirty');
    const alone = figures(good);
    expect(figures(good, mark('Perhaps he sells.', 'sell'), mark('Brandt will not sell', 'sell', 'b.html'))).toEqual(
      alone,
    );
  });
});

it('tells how often each kind of sentence is marked', () => {
  const result = figures(
    mark('Thirty passengers fit on the ferry.', 'thirty'),
    mark('Ninety passengers fit on the boat.', 'thirty'),
    mark('We use cookies', 'thirty'),
  );
  expect(result).toMatchObject({ nearRate: 1, noneRate: 0, outside: 1, recall: 0.5 });
  expect(result.precision).toBeCloseTo(1 / 3);
  expect(result.kinds['same/paraphrase']).toEqual([1, 1]);
  expect(result.kinds['same/strong-paraphrase']).toEqual([0, 1]);
});

it('finds the lines of the article that evidence comes from', () => {
  expect(linesOf(['carries thirty passengers'], article)).toEqual(new Set([2]));
  expect(linesOf(['Quill opens the bridge', 'Brandt will not sell'], article)).toEqual(new Set([1, 3]));
  expect(linesOf(['nothing of the kind'], article)).toEqual(new Set());
});

it('takes words as they are spoken', () => {
  expect(words('“Won’t co\u00adoperate”—U.S. said')).toEqual(["won't", 'cooperate', 'u', 's', 'said']);
});

describe('words in common', () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

  it('are all of a sequence within itself, and never more than the shorter has', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(wordsInCommon(a, a)).toBe(a.length);
        expect(wordsInCommon(a, b)).toBeLessThanOrEqual(Math.min(a.length, b.length));
      }),
    );
  });

  it.each([
    ['a b c d', 'b c', 2],
    ['a b x c d', 'a b c d', 4],
    ['c a b', 'a b c', 2],
    ['', 'a', 0],
  ])('%s | %s', (a, b, common) => {
    const split = (text: string) => text.split(' ').filter(Boolean);
    expect(wordsInCommon(split(a), split(b))).toBe(common);
  });
});
