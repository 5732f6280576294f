/** Claims are found in every wording, told from their contrasts, and not found in what is about something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { quotedWords } from '../claims/quoted';
import { dayOf } from './day';
import { compileIndex, IndexFormatError, type Matcher, openMatcher, openPack } from './engine';
import { alone, barePack, bridgePack, bridgePage, noPage } from './fixtures';
import { type Form, formsOf } from './forms';
import type { Reader } from './reader';
import { namesInLead, readPassage } from './reading';
import { openSearch } from './search';
import { minimumScore } from './sensitivity';
import { shortlist } from './shortlist';
import { type PassageMatch, passageMatch } from './types';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const matcher = openMatcher([compileIndex(bridgePack)]);
const bare = openMatcher([openPack(barePack)]);
const sensitivities = [minimumScore.strict, minimumScore.balanced, minimumScore.broad];

/** Claims found in one sentence, best first. */
async function found(text: string, minimum: number = minimumScore.broad, using = matcher): Promise<string[]> {
  const matches = await using.match([alone(text)], bridgePage, minimum);
  return matches.map(({ claimId }) => claimId);
}

/** How sure the engine is of a claim; 0 where it does not think of it. */
async function sureness(using: Matcher, claimId: string, text: string): Promise<number> {
  const matches = await using.match([alone(text)], bridgePage, 0);
  return matches.find((match) => match.claimId === claimId)?.score ?? 0;
}

describe.each([
  ['a pack with wordings and names', matcher, bridgePack],
  ['a pack with neither', bare, barePack],
])('%s', (_name, using: Matcher, pack: Pack) => {
  const cases = pack.claims.map((claim): [string, Pack['claims'][number]] => [`${pack.id}/${claim.id}`, claim]);

  it.each(cases)('finds %s in its text and its evidence', async (id, claim) => {
    const { text } = claim;
    for (const sentence of [text, ...quotedWords(claim)]) {
      const [match] = await using.match([alone(sentence)], bridgePage, minimumScore.balanced);
      expect(match).toMatchObject({ claimId: id, kind: 'verbatim', passage: 0 });
    }
  });

  it.each(cases)('is less sure of %s where it is asked or denied', async (id, { text }) => {
    const stated = await sureness(using, id, text);
    expect(await sureness(using, id, text.replace(/\.$/, '?'))).toBeLessThan(stated);
    expect(await sureness(using, id, `It is not true that ${text}`)).toBeLessThan(stated);
  });

  it.each([
    'The library closes early on Wednesdays. Its reading room, painted green last autumn, smells of wax.',
    'Slice the onions thinly, let them soften in butter and add the stock a ladle at a time.',
    'She scored twice in the second half; the match ended in a draw.',
  ])('is silent on what has nothing to do with it: %s', async (paragraph) => {
    const passages = paragraph.split(/(?<=[.;]) /).map(alone);
    for (const page of [bridgePage, noPage])
      for (const minimum of sensitivities) expect(await using.match(passages, page, minimum)).toEqual([]);
  });
});

describe.each(bridgePack.claims)('$id', ({ id, text, wordings, contrasts }) => {
  it('is found in every wording', async () => {
    for (const wording of wordings) expect((await found(wording))[0]).toBe(`tolland-bridge/${id}`);
  });

  it('is told from its contrasts', async () => {
    const stated = await sureness(matcher, `tolland-bridge/${id}`, text);
    for (const contrast of contrasts)
      expect(await sureness(matcher, `tolland-bridge/${id}`, contrast.text)).toBeLessThan(stated);
  });
});

describe('a sentence', () => {
  it('that states two claims brings both to mind, each for its own words', async () => {
    const text =
      'Mayor Quill has asked Mr. Brandt to pay for the lamps, and the Harbour Board has not met since March 2011.';
    const [first, second] = await matcher.match([alone(text)], bridgePage, 0);
    expect([first?.claimId, second?.claimId].sort()).toEqual([
      'tolland-bridge/board-silent-since-2011',
      'tolland-bridge/quill-asks-brandt-to-pay',
    ]);
    const startsOf = (match: typeof first) => match?.explanation.pairs.map(({ passage }) => passage[0]) ?? [];
    const shared = startsOf(first).filter((start) => startsOf(second).includes(start));
    expect(shared.length).toBeLessThan(startsOf(second).length / 2);
  });

  it('may leave a name to the sentence before', async () => {
    const sure = async (before: string[]) => {
      const passage = { text: 'He has no intention of selling the ferry.', before };
      return (await matcher.match([passage], noPage, 0))[0]?.score ?? 0;
    };
    expect(await sure(['Brandt was blunt.'])).toBeGreaterThan(await sure(['It rained.']));
  });

  it.each([
    'Brandt',
    'Odo Brandt, Marta Quill',
    'Mayor Quill, June 30',
    'Harbour Board',
    'March 2011',
    'Brandt '.repeat(500),
  ])('that only names is no claim: %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('is read alike alone, in company, and on another day', async () => {
    const passages = bridgePack.claims.flatMap(({ text, wordings }) => [text, ...wordings]).map(alone);
    const together = await matcher.match(passages, bridgePage, 0);
    const reopened = openMatcher([compileIndex(bridgePack)]);
    const apart: PassageMatch[] = [];
    for (const [at, passage] of passages.entries())
      for (const match of await reopened.match([passage], bridgePage, 0)) apart.push({ ...match, passage: at });
    expect(together).toEqual(apart);
  });
});

describe('matches', () => {
  const text = 'Quill said the bridge opens in June. Brandt will not sell the ferry, which carries 30 passengers.';
  const passages = [...text.split(/(?<=\.) /), 'It rained.', text].map(alone);

  it('come in the order of the passages, best first', async () => {
    const matches = await matcher.match(passages, bridgePage, 0);
    expect(new Set(matches.map(({ passage }) => passage))).toEqual(new Set([0, 1, 3]));
    expect(matches).toEqual(matches.toSorted((a, b) => a.passage - b.passage || b.score - a.score));
  });

  it('reach the minimum; a lower minimum only adds to them', async () => {
    let fewer: unknown[] = [];
    for (const minimum of [1, ...sensitivities, 0]) {
      const matches = await matcher.match(passages, bridgePage, minimum);
      for (const { score } of matches) expect(score).toBeGreaterThanOrEqual(minimum);
      expect(matches).toEqual(expect.arrayContaining(fewer));
      fewer = matches;
    }
    expect(fewer).not.toEqual([]);
  });
});

describe('several packs', () => {
  const [first, second] = [bridgePack.claims.slice(0, 3), bridgePack.claims.slice(3)];
  const ferries = { ...bridgePack, claims: first };
  const lamps = { ...bridgePack, id: 'lamps', claims: second };

  it('are asked together and answer with their own ids', async () => {
    const both = openMatcher([ferries, lamps].map(compileIndex));
    expect(both.claims).toBe(6);
    for (const { id, text } of first) expect((await found(text, 0.25, both))[0]).toBe(`tolland-bridge/${id}`);
    for (const { id, text } of second) expect((await found(text, 0.25, both))[0]).toBe(`lamps/${id}`);
  });

  it('may be none', async () => {
    const none = openMatcher([]);
    expect(none.claims).toBe(0);
    expect(await none.match([alone('Brandt will not sell the ferry.')], bridgePage, 0)).toEqual([]);
  });
});

it('refuses a damaged index', () => {
  const damaged = compileIndex(barePack);
  damaged[100] = (damaged[100] ?? 0) ^ 1;
  expect(() => openMatcher([compileIndex(bridgePack), damaged])).toThrow(IndexFormatError);
});

describe('whatever the page holds', () => {
  it.each([
    ['nothing', ''],
    ['only space', ' \n\t\u00a0'],
    ['no spaces', 'a'.repeat(4000)],
    ['no spaces between names', 'Quill'.repeat(800)],
    ['one number', '1'.repeat(4000)],
    ['one name over and over', 'Brandt '.repeat(570)],
    ['emoji', '👩‍👩‍👧 🚢🚢 Brandt 🇹🇷'],
    ['right to left', 'אודו ברנדט לא ימכור את המעבורת \u202eyrref eht\u202c لن يبيع العبارة'],
    ['lone surrogates', '\ud800 Quill \udc00\udbff Brandt \ud83d'],
    ['stacked accents', `Q${'\u0301'.repeat(2000)}uill`],
    ['names of inherited things', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['punctuation', '“”’’…—?!?!::;;,,()[]'],
  ])('it does not stumble: %s', async (_name, text) => {
    const page = { title: text.slice(0, 1000), language: 'und', lead: text };
    for (const using of [matcher, bare])
      expect(await using.match([{ text, before: [text, text, text] }], page, minimumScore.broad)).toEqual([]);
  });

  it('answers are well formed', async () => {
    const words = fc.constantFrom(
      'Quill',
      'Brandt',
      'will not',
      'sell',
      'ferry',
      'June',
      '30',
      '“',
      '”',
      '?',
      '\ud800',
      '🚢',
    );
    const text = fc.oneof(
      anyText,
      fc.array(words, { maxLength: 15 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 3 }), async (sentence, before) => {
        for (const match of await matcher.match(
          [{ text: sentence, before }],
          { ...noPage, lead: before.join(' ') },
          0,
        )) {
          const { success } = passageMatch.safeParse(match);
          const inText = match.explanation.pairs.every(
            ({ passage: [start, end] }) => start < end && end <= sentence.length,
          );
          expect(success && inText && match.score >= 0 && match.score <= 1, sentence).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('claims without wordings do not crowd out those that have some', () => {
  const [like] = barePack.claims;
  if (!like) throw new Error('the fixture has no claims');
  const plain = Array.from({ length: 12 }, (_, i) => {
    return {
      ...like,
      id: `plain-${i}`,
      text: `Brandt and Quill met at the bridge in Tolland ${i + 2} times.`,
      evidence: [],
    };
  });
  const index = openPack({ ...bridgePack, claims: [...bridgePack.claims, ...plain] });
  const text = 'Quill and Brandt met at the bridge in Tolland before it opens to traffic.';
  const reading = readPassage(alone(text), namesInLead(bridgePage, index), index);
  const ids = shortlist(reading, index).map(({ claim }) => index.claimId(claim));
  expect(ids).toContain('tolland-bridge/bridge-opens-in-june');
  expect(ids).toContain('tolland-bridge/plain-0');
});

describe('the sentences of plain claims', () => {
  const passages = barePack.claims.map(({ text }) => alone(text));

  /** The packed index alone, with the claims kept elsewhere; `asked`: ids that were read, one list a time. */
  function keptElsewhere(kept: Pack['claims'] = barePack.claims) {
    const asked: (readonly string[])[] = [];
    const forms = new Map(kept.map((claim): [string, Form[]] => [`bare/${claim.id}`, formsOf(claim)]));
    const using = openMatcher([compileIndex(barePack)], {
      readForms: async (ids) => {
        asked.push(ids);
        return new Map([...forms].filter(([id]) => ids.includes(id)));
      },
    });
    return { using, asked };
  }

  it('may be kept elsewhere: the same is found as where they are at hand', async () => {
    const { using } = keptElsewhere();
    const matches = await using.match(passages, bridgePage, 0);
    expect(new Set(matches.map(({ claimId }) => claimId)).size).toBe(barePack.claims.length);
    expect(matches).toEqual(await bare.match(passages, bridgePage, 0));
  });

  it('are read only where they may match, all at once, and not again', async () => {
    const { using, asked } = keptElsewhere();
    const foreign = [alone('Slice the onions thinly and let them soften in butter.')];
    expect(await using.match(foreign, bridgePage, 0)).toEqual([]);
    expect(asked).toEqual([]);
    const [, , ferry] = barePack.claims;
    await using.match([alone(ferry?.text ?? '')], bridgePage, 0);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('bare/ferry-carries-thirty');
    expect(asked[0]).not.toContain('bare/board-silent-since-2011');
    const first = await using.match(passages, bridgePage, 0);
    expect(asked).toHaveLength(2);
    expect(asked.flat().toSorted()).toEqual([...new Set(asked.flat())].toSorted());
    expect(await using.match(passages, bridgePage, 0)).toEqual(first);
    expect(asked).toHaveLength(2);
  });

  it('may be gone: then the claim is not found, and the others are', async () => {
    const [gone, ...kept] = barePack.claims;
    const matches = await keptElsewhere(kept).using.match(passages, bridgePage, minimumScore.balanced);
    const ids = new Set(matches.map(({ claimId }) => claimId));
    expect(ids).toEqual(new Set(kept.map(({ id }) => `bare/${id}`)));
    expect(ids).not.toContain(`bare/${gone?.id}`);
    const nowhere = openMatcher([compileIndex(barePack)]);
    expect(await nowhere.match(passages, bridgePage, 0)).toEqual([]);
  });
});

describe('another reader', () => {
  const text = 'Quill wants Brandt to pay for the lamps.';

  it('may be put in, and has the last word', async () => {
    const using = (probability: number) => openMatcher([compileIndex(bridgePack)], { reader: () => probability });
    expect((await found(text, 0.9, using(1)))[0]).toBe('tolland-bridge/quill-asks-brandt-to-pay');
    expect(await found(text, 0.1, using(0))).toEqual([]);
  });

  it('is given claim, passage and context', async () => {
    const seen: string[] = [];
    const reader: Reader = ({ subject: { reading, profile } }) => {
      seen.push(reading.analysis.text, ...reading.before.map((own) => own.text), profile.records[0]?.text ?? '');
      return 0;
    };
    const before = ['The bridge needs light.'];
    await openMatcher([compileIndex(bridgePack)], { reader }).match([{ text, before }], bridgePage, 0);
    expect(seen).toEqual(expect.arrayContaining([text, ...before]));
    expect(seen.some((record) => /pay for the lamps/.test(record) && record !== text)).toBe(true);
  });
});

it('a search finds what is too weak to be marked, the nearest first, over all packs', async () => {
  const both = openMatcher([openPack(bridgePack), openPack({ ...barePack, id: 'bare' })]);
  const hits = await both.search('Brandt refuses to sell the ferry', 3);
  expect(hits.length).toBe(3);
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(hits.some(({ claimId }) => claimId === 'tolland-bridge/brandt-will-not-sell')).toBe(true);
  expect(await both.search('', 3)).toEqual([]);
});

describe('search over bare claims', () => {
  const search = openSearch(openPack({ ...barePack, sources: [{ id: 'gazette', published: '2020-03-01' }] }));

  it('ranks by probability, the same whenever it is asked', () => {
    const hits = search('Brandt thinks that this bridge is a monument to vanity', 3);
    expect(hits[0]?.claimId).toBe('bare/brandt-calls-bridge-vanity');
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(search('Brandt thinks that this bridge is a monument to vanity', 3)).toEqual(hits);
  });

  it('trusts a claim more that was checked soon after the text was written', () => {
    const at = (date?: string) => search('They say the bridge is vanity', 1, date ? dayOf(date) : undefined)[0]?.score;
    expect(at('2020-02-27')).toBeGreaterThan(at('2012-02-27') ?? 1);
  });

  it.each([
    'Was the Bridge a Monument to Vanity, as Brandt Thinks?',
    'BRANDT CALLS THIS BRIDGE VANITY',
    'Bridge Vanity',
  ])('finds it in a headline, whose every word has a capital: %s', (headline) => {
    expect(search(headline, 1)[0]?.claimId).toBe('bare/brandt-calls-bridge-vanity');
  });

  it('puts a claim first that stands there word for word, before one that differs in a word', () => {
    const [like] = barePack.claims;
    if (!like) throw new Error('the fixture has no claims');
    const text = (verb: string) => `The bridge at Tolland will ${verb} in June.`;
    const pair = ['open', 'close'].map((verb) => ({ ...like, id: verb, text: text(verb), evidence: [] }));
    const found = openSearch(openPack({ ...barePack, claims: [...barePack.claims, ...pair] }));
    for (const { id, text } of pair) expect(found(text, 2)[0]?.claimId).toBe(`bare/${id}`);
  });

  it('finds nothing in words that no claim uses', () => {
    expect(search('Zeppelins drift over Bergen', 5)).toEqual([]);
    expect(search('', 5)).toEqual([]);
  });
});

it('forgets no claim of a call that asks for more of them than are kept at once', async () => {
  const [like] = barePack.claims;
  if (!like) throw new Error('the fixture has no claims');
  const letters = (n: number) => [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
  const claims = Array.from({ length: 2500 }, (_, i) => {
    const word = letters(i + 10_000);
    return {
      ...like,
      id: `c-${i}`,
      text: `The ${word}a struck a ${word}o near the ${word}u.`,
      evidence: [],
      wordings: [],
    };
  });
  const texts = new Map(claims.map(({ id, text }) => [`bare/${id}`, text]));
  const readForms = async (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, [{ text: texts.get(id) ?? '', role: 'record' as const }]]));
  const using = openMatcher([compileIndex({ ...barePack, claims })], { readForms });
  const matches = await using.match([...texts.values()].map(alone), noPage, 0);
  expect(new Set(matches.map(({ passage }) => passage)).size).toBe(claims.length);
});
