/** Near-misses made from a wording really say something else: denied, asked, exchanged, with another number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';
import { nearMisses, type Twists } from './perturb';

const lexicon = new Lexicon(lexiconEntries(bridgePack));
const plain = { ordered: false, actors: new Set<string>(), asserted: false };
const missesOf = (text: string, twists: Partial<Twists> = {}) =>
  nearMisses(analyse(text, lexicon), { ...plain, ...twists });

describe('nearMisses', () => {
  it('deny and ask what a wording asserts', () => {
    expect(missesOf('The bridge will open in June.')).toEqual(
      expect.arrayContaining(['The bridge will not open in June.', 'The bridge will open in June?']),
    );
  });

  it('deny a wording without an auxiliary', () => {
    expect(missesOf('Quill opened the bridge')).toContain('It is not true that Quill opened the bridge');
  });

  it('ask within the quotation marks no longer', () => {
    expect(missesOf('“The bridge opens.”')).toContain('“The bridge opens?');
  });

  it('do not deny a denial nor ask a question', () => {
    for (const miss of missesOf('The bridge will not open.')) expect(miss).toMatch(/\?$/);
    for (const miss of missesOf('Will the bridge open?')) expect(analyse(miss, lexicon).negations).toBe(1);
    expect(missesOf('Will the bridge not open?')).toEqual([]);
  });

  it('exchange two names where their order matters', () => {
    const text = 'Mayor Quill asked the shipowner for money.';
    expect(missesOf(text, { ordered: true })).toContain('the shipowner asked Mayor Quill for money.');
    expect(missesOf(text)).not.toContain('the shipowner asked Mayor Quill for money.');
    expect(missesOf('Quill will pay, Quill said.', { ordered: true })).toEqual(missesOf('Quill will pay, Quill said.'));
  });

  it('give the claim to somebody else', () => {
    const [miss] = missesOf('Mayor Quill opened no bridge?', { actors: new Set(['@quill']) });
    expect(miss).toMatch(/^(?:the|Ambassador|a|an) .+ opened no bridge\?$/);
    expect(analyse(miss ?? '', lexicon).units.some(({ term }) => term === '@quill')).toBe(false);
  });

  it.each([
    ['30 boats opened?', '90 boats opened?'],
    ['90 boats never came?', '14 boats never came?'],
    ['It never opened on Thursday?', 'It never opened on sunday?'],
  ])('change numbers and days: %s', (text, miss) => {
    expect(missesOf(text)).toContain(miss);
  });

  it('suppose what a claim asserts', () => {
    const supposed = missesOf('The bridge opens.', { asserted: true }).filter((miss) =>
      /The bridge opens\.$/.test(miss),
    );
    expect(supposed.some((miss) => analyse(miss, lexicon).hypotheticals > 0 || /^Imagine|^If only/.test(miss))).toBe(
      true,
    );
    expect(missesOf('The bridge opens.').some((miss) => /^(?:What if|Imagine|If only|It would)/.test(miss))).toBe(
      false,
    );
  });

  it('are never the wording itself', () => {
    const word = fc.constantFrom(
      'Quill',
      'Brandt',
      'opened',
      'bridge',
      'is',
      'has not',
      'never',
      'the',
      '30',
      '?',
      '.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), fc.boolean(), (parts, on) => {
        const text = parts.join(' ');
        const twists = { ordered: on, asserted: on, actors: new Set(on ? ['@quill'] : []) };
        for (const miss of missesOf(text, twists)) expect(miss).not.toBe(text);
      }),
    );
  });
});
