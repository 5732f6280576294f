/** Whatever is in a pack and on a page: the index is restored as it was compiled, and answers are well formed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePack } from '../claims/parse';
import { viewClaim } from '../claims/view';
import { runs } from '../e2e/support/runs';
import { compileIndex, compileInSlices, openMatcher } from './engine';
import { formsOf } from './forms';
import { passageMatch } from './types';

const words = [
  'the',
  'mayor',
  'Quill',
  'did',
  'not',
  'open',
  '14',
  'bridges',
  'in',
  'May',
  'Brandt',
  '“never”',
  'said',
  'É\u0301',
  '🌉',
];
const sentence = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((own) => `${own.join(' ')}.`),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);
const claim = fc.record({
  text: sentence,
  wordings: fc.array(sentence, { maxLength: 3 }),
  contrasts: fc.array(fc.record({ text: sentence, differs: fc.constantFrom('negated', 'number', 'speaker') }), {
    maxLength: 2,
  }),
  named: fc.boolean(),
});
const pack = fc.array(claim, { minLength: 1, maxLength: 6 }).map((claims) =>
  parsePack(
    {
      format: 1,
      id: 'any',
      title: 'Any',
      version: '1.0.0',
      language: 'en',
      license: 'CC0-1.0',
      sources: [{ id: 's', published: '2025-05-13' }],
      entities: [{ id: 'e', kind: 'person', name: 'Quill', variants: ['mayor'] }],
      claims: claims.map(({ named, ...own }, i) => ({
        ...own,
        id: `c-${i}`,
        attribution: named ? { kind: 'person', entity: 'e' } : { kind: 'newsroom' },
        speech: 'statement',
        evidence: [{ source: 's' }],
      })),
    },
    'any',
  ),
);
const page = { title: 'Quill', language: 'en', lead: 'The mayor and the bridges.' };
const passages = fc.array(fc.record({ text: sentence, before: fc.array(sentence, { maxLength: 3 }) }), {
  maxLength: 8,
});

it('an index is the same however it was compiled, and answers the same when it is restored', async () => {
  await fc.assert(
    fc.asyncProperty(pack, passages, async (own, asked) => {
      const index = compileIndex(own);
      expect(Buffer.compare(await compileInSlices(own, [own.claims], () => Promise.resolve()), index)).toBe(0);
      const claims = new Map(own.claims.map((each) => [`any/${each.id}`, formsOf(each)]));
      const readForms = async (ids: readonly string[]) => new Map(ids.map((id) => [id, claims.get(id) ?? []]));
      const restored = new Uint8Array(await new Blob([index]).arrayBuffer());
      const all = [...own.claims.map(({ text }) => ({ text, before: [] })), ...asked];
      const [found, again] = await Promise.all(
        [index, restored].map((bytes) => openMatcher([bytes], { readForms }).match(all, page, 0)),
      );
      expect(again).toEqual(found);
      for (const match of found ?? []) {
        expect(passageMatch.safeParse(match).error).toBeUndefined();
        expect(claims.has(match.claimId) && all[match.passage]).toBeTruthy();
      }
      // Bounded by what is in the pack: texts, features and a model a claim, and a fixed head.
      expect(index.length).toBeLessThan(20_000 + 200 * JSON.stringify(own).length);
    }),
    runs(60),
  );
});

it('any sound pack can be shown', () => {
  fc.assert(
    fc.property(pack, (own) => {
      const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
      const known = { claims: byId(own.claims), sources: byId(own.sources), entities: byId(own.entities) };
      for (const each of own.claims) expect(viewClaim(each, own, known).text).toBe(each.text);
    }),
    runs(60),
  );
});
