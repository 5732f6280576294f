/** Claims of the reader’s own stay as they were written, in a pack that is sound, through edits and deletions. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPack } from '../claims/check';
import { type Pack, pack as packSchema } from '../claims/pack';
import { type ClaimDraft, claimDraft, draftOf, emptyDraft, withClaim, withoutClaim } from './own-claims';

const words = fc.string({ maxLength: 30, unit: 'grapheme' }).map((own) => own.trim());
const draft: fc.Arbitrary<ClaimDraft> = fc
  .record({
    text: words.filter((own) => own !== ''),
    speaker: words,
    speakerKind: fc.constantFrom('person' as const, 'organisation' as const, 'unspecified' as const),
    role: words,
    addressee: words,
    occasion: words,
    place: words,
    when: words,
    note: words,
    sourceTitle: words,
    publisher: words,
    published: words,
    url: fc.oneof(fc.constant(''), fc.webUrl()),
    quote: fc.option(
      fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: words.filter(Boolean),
        prefix: words,
        suffix: words,
      }),
      { nil: undefined },
    ),
  })
  .map(({ quote, ...own }) => ({
    ...own,
    speakerKind: own.speaker ? own.speakerKind : 'unspecified',
    ...(quote && { quote }),
  }));

it('keeps every draft as it was written, in a pack that is sound, through edits and deletions', () => {
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 5 }), draft, (drafts, edit) => {
      let pack: Pack | undefined;
      for (const own of drafts) pack = withClaim(pack, claimDraft.parse(own));
      if (!pack) throw new Error('no pack');
      expect(packSchema.parse(pack)).toEqual(pack);
      const problems = checkPack(pack, new Map()).filter(({ field }) => !field.endsWith('wordings'));
      expect(problems).toEqual([]);
      const last = drafts.at(-1) as ClaimDraft;
      const claim = pack.claims.find(({ text }) => text === last.text);
      expect(claim && draftOf(pack, claim)).toEqual(last);

      const id = pack.claims[0]?.id ?? '';
      const edited = withClaim(pack, edit, id);
      expect(edited.claims.map((own) => own.id)).toEqual(pack.claims.map((own) => own.id));
      expect(edited.claims[0] && draftOf(edited, edited.claims[0])).toEqual(edit);

      const rest = withoutClaim(edited, id);
      expect(rest?.claims.length ?? 0).toBe(edited.claims.length - 1);
      const used = rest?.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)) ?? [];
      for (const { id } of rest?.sources ?? []) expect(used).toContain(id);
    }),
  );
});

it('raises the version with every change', () => {
  const first = withClaim(undefined, { ...emptyDraft, text: 'It rains.' });
  const second = withClaim(first, { ...emptyDraft, text: 'It snows.' });
  expect([first.version, second.version, withoutClaim(second, first.claims[0]?.id ?? '')?.version]).toEqual([
    '0.1.0',
    '0.2.0',
    '0.3.0',
  ]);
});

it.each([
  [{ text: '' }, 'is empty'],
  [{ url: 'javascript:alert(1)' }, 'use an http or https address, or leave it empty'],
  [{ role: 'x'.repeat(301) }, 'is longer than 300 characters'],
])('refuses %j', (over, reason) => {
  const result = claimDraft.safeParse({ ...emptyDraft, text: 'It rains.', ...over });
  expect(JSON.stringify(result.error?.issues)).toContain(reason);
});
