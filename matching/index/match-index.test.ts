import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledPack, compilePack } from './compile';
import { barePack, bridgePack } from './fixtures';
import { MatchIndex, packIndex } from './match-index';
import { IndexFormatError } from './packed';
import { readPassage } from './reading';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const compiled = compilePack(bridgePack);
const index = new MatchIndex(packIndex(compiled));
const reading = (text: string) => readPassage({ text, before: [] }, new Set(), index);

describe('MatchIndex', () => {
  it('gives back every claim with its forms', () => {
    expect(index.size).toBe(bridgePack.claims.length);
    for (const [at, claim] of bridgePack.claims.entries()) {
      expect(index.claimId(at)).toBe(`tolland-bridge/${claim.id}`);
      const { positive, records, contrasts } = index.profile(at);
      expect(positive.map(({ text }) => text)).toEqual(expect.arrayContaining([claim.text, ...claim.wordings]));
      expect(records.map(({ text }) => text)).toContain(claim.evidence[0]?.selector.exact);
      expect(contrasts.map(({ text }) => text)).toEqual(claim.contrasts.map(({ text }) => text));
    }
  });

  it('knows the names and numbers that a claim cannot do without', () => {
    const profileOf = (id: string) => index.profile(bridgePack.claims.findIndex((claim) => claim.id === id));
    expect(profileOf('quill-asks-brandt-to-pay').keyNames).toEqual(expect.arrayContaining(['@quill', '@brandt']));
    expect(profileOf('ferry-carries-thirty').keyNumbers).toEqual(['#30']);
    expect(profileOf('bridge-opens-in-june').keyNumbers).toEqual([]);
  });

  it('finds the terms of the dictionary and weighs a rare one more', () => {
    for (const [id, term] of compiled.terms.entries()) expect(index.termId(term)).toBe(id);
    expect(index.termId('zeppelin')).toBe(-1);
    expect(index.weight('lamp')).toBeGreaterThan(index.weight('bridg'));
    expect(index.weight('zeppelin')).toBeGreaterThanOrEqual(index.weight('lamp'));
    expect(index.weight('zeppelin_lamp')).toBe(0);
  });

  it('proposes a claim for each of its wordings, likeliest by its own model', () => {
    for (const [at, { wordings }] of bridgePack.claims.entries()) {
      for (const text of wordings) {
        const { weights, length } = reading(text);
        const candidates = index.candidates(weights, 6).map(({ claim }) => claim);
        expect(candidates).toContain(at);
        const odds = (claim: number) => index.logOdds(claim, weights, length) ?? Number.NaN;
        expect(candidates.toSorted((a, b) => odds(b) - odds(a))[0]).toBe(at);
      }
    }
  });

  it('proposes no more than asked for, and nothing for foreign words', () => {
    const { weights } = reading('Quill asked Brandt to open the bridge and sell the ferry');
    for (const limit of [0, 1, 3]) expect(index.candidates(weights, limit)).toHaveLength(limit);
    expect(index.candidates(reading('Zeppelins drift over Bergen').weights, 6)).toEqual([]);
  });

  it('has no model where there are no wordings to learn from', () => {
    const bare = openPack(barePack);
    expect(bare.logOdds(0, new Map(), 0)).toBeUndefined();
  });

  it('refuses what it did not write', () => {
    expect(() => new MatchIndex(new Uint8Array(400))).toThrow(IndexFormatError);
    expect(() => new MatchIndex(packIndex(compiled).slice(0, -4))).toThrow(IndexFormatError);
  });
});

it('compiles the same pack to the same bytes', () => {
  expect(Buffer.compare(packIndex(compilePack(bridgePack)), packIndex(compiled))).toBe(0);
});

describe('any compiled pack', () => {
  const form = fc.record({
    text: anyText,
    role: fc.constantFrom('record' as const, 'wording' as const, 'contrast' as const),
  });
  const model = fc.uniqueArray(fc.nat(4), { maxLength: 4 }).map((ids) => ({
    ids: Uint32Array.from(ids.toSorted()),
    weights: Float32Array.from(ids, (id) => id - 1.5),
    bias: -0.5,
  }));
  const claim = fc.record(
    { id: anyText, forms: fc.array(form, { minLength: 1, maxLength: 4 }), model },
    { requiredKeys: ['id', 'forms'] },
  );
  const pack: fc.Arbitrary<CompiledPack> = fc
    .tuple(
      fc.array(fc.tuple(anyText, fc.constantFrom('@a', '=b')), { maxLength: 4 }),
      fc.array(claim, { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(anyText, { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    )
    .map(([lexicon, claims, terms, seeds]) => ({
      lexicon,
      claims,
      terms: terms.toSorted(),
      idf: Float32Array.of(1, 2, 3, 4, 5),
      postings: seeds.map((seed) =>
        [...claims.keys()].filter((at) => (seed >> at) & 1).map((claim) => ({ claim, share: 1 })),
      ),
    }));

  it('is opened as it was packed', () => {
    fc.assert(
      fc.property(pack, ({ lexicon, claims, terms, idf, postings, ...rest }) => {
        const opened = new MatchIndex(packIndex({ lexicon, claims, terms, idf, postings, ...rest }));
        expect(opened.lexicon.entries).toEqual(lexicon);
        expect(opened.size).toBe(claims.length);
        for (const [at, { id, forms, model }] of claims.entries()) {
          expect(opened.claimId(at)).toBe(id);
          const { positive, contrasts } = opened.profile(at);
          expect([...positive, ...contrasts].map(({ text, role }) => `${role} ${text}`).sort()).toEqual(
            forms.map(({ text, role }) => `${role} ${text}`).sort(),
          );
          for (const [term, name] of terms.entries()) {
            const weight = model?.weights[model.ids.indexOf(term)] ?? 0;
            const expected = model && model.bias + weight * (idf[term] ?? 0);
            expect(opened.logOdds(at, new Map([[name, 1]]), 1)).toBe(expected);
          }
        }
        for (const [term, name] of terms.entries())
          expect(opened.candidates(new Map([[name, 1]]), 9).map((found) => found.claim)).toEqual(
            postings[term]?.map((posting) => posting.claim),
          );
      }),
    );
  });
});
