/** The bundled pack finds each of its claims in its own source, and is silent on ordinary text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quotedWords } from '../claims/quoted';
import { bundledPack } from '../cli/compiled';
import { openMatcher } from '../matching/engine';
import { alone } from '../matching/fixtures';
import { segmentSentences } from '../matching/segment';
import { minimumScore } from '../matching/sensitivity';
import { tokenise } from '../matching/tokens';

const { pack, packed } = bundledPack();
const matcher = openMatcher([packed]);
const article = readFileSync('packs/istanbul-talks.article.txt', 'utf8');
const sentences = article
  .split('\n')
  .flatMap((line) => segmentSentences(line).map(({ start, end }) => line.slice(start, end)));
const articlePage = { title: sentences[0] ?? '', language: 'en', lead: sentences.slice(1, 6).join(' ') };
const claims = pack.claims.map((claim): [string, (typeof pack.claims)[number]] => [`${pack.id}/${claim.id}`, claim]);

const best = async (text: string, minimum: number) => (await matcher.match([alone(text)], articlePage, minimum))[0];

async function sureness(claimId: string, text: string): Promise<number> {
  const matches = await matcher.match([alone(text)], articlePage, 0);
  return matches.find((match) => match.claimId === claimId)?.score ?? 0;
}

describe.each(claims)('%s', (id, { text, evidence }) => {
  it('is found in its own text', async () => {
    expect((await best(text, minimumScore.balanced))?.claimId).toBe(id);
  });

  it('is found word by word in its evidence', async () => {
    // Four words may stand together by chance: such a record alone proves no quotation.
    const exacts = quotedWords({ evidence }).filter((exact) => tokenise(exact).length > 4);
    for (const exact of exacts) {
      // Two claims may rest on the same words.
      const makers = claims.filter(([, claim]) => quotedWords(claim).some((words) => exact.includes(words)));
      const found = await best(exact, 0);
      expect(found?.kind).toBe('verbatim');
      expect(makers.map(([maker]) => maker)).toContain(found?.claimId);
    }
  });

  it('is found in a headline, set as some papers set theirs', async () => {
    const capitals = text.replace(/\p{Ll}\p{L}*/gu, (word, at) =>
      at > 0 && /[\p{L}’']/u.test(text[at - 1] ?? '') ? word : word[0]?.toUpperCase() + word.slice(1),
    );
    expect((await best(capitals, minimumScore.balanced))?.claimId).toBe(id);
  });

  it('is less sure when asked or denied', async () => {
    const stated = await sureness(id, text);
    expect(await sureness(id, text.replace(/\.$/, '?'))).toBeLessThan(stated);
    expect(await sureness(id, `It is not true that ${text}`)).toBeLessThan(stated);
  });
});

it('marks each sentence of the article that makes a claim, first of all with a claim that it makes', async () => {
  const passages = sentences.map((text, i) => ({ text, before: sentences.slice(Math.max(0, i - 3), i) }));
  const matches = await matcher.match(passages, articlePage, minimumScore.broad);
  for (const [at, sentence] of sentences.entries()) {
    const made = claims.filter(([, claim]) => quotedWords(claim).some((words) => sentence.includes(words)));
    if (made.length === 0) continue;
    const first = matches.find(({ passage }) => passage === at);
    expect(made.map(([id]) => id)).toContain(first?.claimId);
  }
});

const quotations = sentences.flatMap((text, at) => {
  const said = /“.*”.*\b(?:said|added|remarked|mentioned)\b/.test(text);
  const made = claims.filter(([, claim]) => quotedWords(claim).some((words) => text.includes(words)));
  return said && made.length > 0
    ? [{ text, before: sentences.slice(Math.max(0, at - 3), at), made: made.map(([id]) => id) }]
    : [];
});

it.each(quotations)('marks a quotation on any page that names its speaker: $text', async ({ text, before, made }) => {
  const page = { title: 'Story', language: 'en', lead: [...before, text].join(' ') };
  const [first] = await matcher.match([{ text, before }], page, minimumScore.balanced);
  expect(made).toContain(first?.claimId);
});

it('marks a quotation in which a word or two are others', async () => {
  const sentence = '“I strongly doubt that Putin dares to turn up,” Ms. Kallas mentioned at a conference.';
  const page = { title: 'Story', language: 'en', lead: sentence };
  const [first] = await matcher.match([alone(sentence)], page, minimumScore.balanced);
  expect(first).toMatchObject({ claimId: 'istanbul-talks/kallas-doubts-putin-dares', kind: 'altered-quotation' });
});

it.each([
  'The orchestra opened its season with a symphony that lasts ninety minutes; the hall was sold out. Critics were kind.',
  'Bake the tart for thirty minutes, let it cool and dust it with sugar.',
  'The river rose two metres on Monday. Farmers in the valley moved their sheep, and the school stayed shut.',
  'She proposed on a bridge, he accepted, and both families were pleased.',
])('is silent on what has nothing to do with it: %s', async (paragraph) => {
  const passages = segmentSentences(paragraph).map(({ start, end }) => alone(paragraph.slice(start, end)));
  for (const page of [articlePage, { title: paragraph, language: 'en', lead: paragraph }])
    for (const minimum of Object.values(minimumScore)) expect(await matcher.match(passages, page, minimum)).toEqual([]);
});
