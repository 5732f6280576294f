/** The explanation of a match is true to the sentence: the kind, the paired words, and what was altered. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Matcher, openMatcher, openPack } from './engine';
import { alone, barePack, bridgePack, bridgePage } from './fixtures';
import type { Explanation, PassageMatch } from './types';

let matcher: Matcher;
beforeAll(() => {
  matcher = openMatcher([openPack(bridgePack)]);
});

async function best(text: string): Promise<PassageMatch> {
  const [match] = await matcher.match([alone(text)], bridgePage, 0);
  if (!match) throw new Error(`nothing found in: ${text}`);
  return match;
}

/** Each pair as the words that a reader would see: `shipowner ~ Brandt (name)`. */
function pairsOf(text: string, { wording, pairs }: Explanation): string {
  return pairs
    .map((pair) => `${text.slice(...pair.passage)} ~ ${wording.slice(...pair.wording)} (${pair.how})`)
    .join('; ');
}

describe('kind of match', () => {
  it.each([
    ['the evidence', 'The old ferry takes thirty passengers on each crossing of the estuary.', 'verbatim'],
    [
      'within a longer sentence',
      'On Monday, as it rained, Mayor Quill has asked Mr. Brandt to pay for the lamps.',
      'verbatim',
    ],
    ['in other type', '“THIS BRIDGE IS A MONUMENT TO VANITY AND NOTHING ELSE,” Brandt said.', 'verbatim'],
    [
      'a changed word',
      '“This bridge is a monument to folly and nothing else,” Mr. Brandt remarked.',
      'altered-quotation',
    ],
    ['a word left out', 'Brandt: ‘This bridge is a monument to vanity, nothing else’', 'altered-quotation'],
    ['no quotation marks', 'The bridge is a monument to sheer vanity and little else, Brandt remarked.', 'paraphrase'],
    ['own words', 'According to Mayor Quill, traffic will roll over the bridge in June.', 'paraphrase'],
    ['own words with one word quoted', 'The shipowner mocked the “vanity” of the bridge.', 'paraphrase'],
  ])('%s', async (_name, text, kind) => {
    expect((await best(text)).kind).toBe(kind);
  });
});

describe('explanation', () => {
  it('shows the words on record beside a quotation', async () => {
    const { explanation } = await best('“This bridge is a monument to folly and nothing else,” Mr. Brandt remarked.');
    expect(explanation.wording).toContain('a monument to vanity and nothing else');
  });

  it('tells exactly what was altered in a quotation', async () => {
    const text = '“This bridge is a monument to folly and nothing else,” Mr. Brandt remarked.';
    const { explanation } = await best(text);
    const changed = explanation.changes.map(({ passage }) => text.slice(...passage)).filter(Boolean);
    expect(changed[0]).toBe('folly');
  });

  it('tells which parts of the claim the sentence says and which the text around it', async () => {
    const [claim] = bridgePack.claims;
    if (!claim) throw new Error('the fixture has no claims');
    const framed = {
      ...claim,
      frame: {
        polarity: 'affirmed' as const,
        modality: 'plan' as const,
        slots: [
          { role: 'actor' as const, any: ['@quill'] },
          { role: 'action' as const, any: ['open', 'take traffic'] },
          { role: 'time' as const, any: ['June'] },
        ],
      },
    };
    const using = openMatcher([openPack({ ...bridgePack, claims: [framed] })]);
    const [match] = await using.match(
      [{ text: 'The new bridge would be opened to traffic.', before: [] }],
      bridgePage,
      0,
    );
    expect(match?.explanation.parts).toEqual([
      { role: 'actor', filled: 'around' },
      { role: 'action', filled: 'here' },
      { role: 'time', filled: 'missing' },
    ]);
  });

  it.each([
    ['the same', 'Passengers cross.', 'passengers cross', 'Passengers ~ passengers (same); cross ~ cross (same)'],
    ['other forms', 'crossing bridges', 'a bridge is crossed', 'crossing ~ crossed (form); bridges ~ bridge (form)'],
    [
      'names',
      'Mayor Quill’s lamps',
      'lamps of Marta Quill',
      'Mayor Quill’s ~ Marta Quill (name); lamps ~ lamps (same)',
    ],
    ['numbers', '30 lamps', 'thirty lamps', '30 ~ thirty (number); lamps ~ lamps (same)'],
    ['synonyms', 'the ferryboat sank', 'the ferry sank', 'ferryboat ~ ferry (synonym); sank ~ sank (same)'],
    [
      'repeated words one by one',
      'lamps, lamps, lamps on bridges',
      'lamps and lamps on bridges',
      'lamps ~ lamps (same); lamps ~ lamps (same); bridges ~ bridges (same)',
    ],
  ])('pairs words: %s', async (_name, text, wording, expected) => {
    const [claim] = barePack.claims;
    if (!claim) throw new Error('the fixture has no claims');
    const alike = { ...claim, text: wording, evidence: [], wordings: [] };
    const [match] = await openMatcher([openPack({ ...bridgePack, claims: [alike] })]).match(
      [alone(text)],
      bridgePage,
      0,
    );
    expect(match && pairsOf(text, match.explanation)).toBe(expected);
  });

  const texts = bridgePack.claims.flatMap(({ text, wordings, contrasts }) => [
    text,
    ...wordings,
    ...contrasts.map((contrast) => contrast.text),
  ]);
  it.each(texts)('leads to whole words, each used once: %s', async (text) => {
    for (const { explanation } of await matcher.match([alone(text)], bridgePage, 0)) {
      expectWholeWordsOnce(
        text,
        explanation.pairs.map((pair) => pair.passage),
      );
      expectWholeWordsOnce(
        explanation.wording,
        explanation.pairs.map((pair) => pair.wording),
      );
    }
  });
});

function expectWholeWordsOnce(text: string, spans: readonly (readonly [number, number])[]) {
  const taken = new Set<number>();
  for (const [start, end] of spans) {
    expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
    expect(text.slice(start - 1, start) + text.slice(end, end + 1)).not.toMatch(/[\p{L}\p{N}]/u);
    for (let at = start; at < end; at++) expect(taken.has(at)).toBe(false);
    for (let at = start; at < end; at++) taken.add(at);
  }
}
