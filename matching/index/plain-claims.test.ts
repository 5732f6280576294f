/** However claims are looked for, exactly those are found that a plain look at every claim would find. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runJob } from '../slices';
import type { Section } from './packed';
import { PlainClaims, type PlainQuery } from './plain-claims';
import { NO_DAY, plainSections } from './plain-lists';

const TERMS = 15;
const MARKS = 7;
/** Scores that differ less, as a part of themselves, count as the same: shares are added up in 32 bits. */
const NEARLY = 1e-5;

interface Claim {
  /** Ascending. */
  readonly terms: readonly { readonly id: number; readonly usual: boolean }[];
  readonly day: number;
}

const claim: fc.Arbitrary<Claim> = fc.record({
  terms: fc
    .uniqueArray(fc.record({ id: fc.nat(TERMS - 1), usual: fc.boolean() }), {
      selector: ({ id }) => id,
      maxLength: TERMS,
    })
    .map((terms) => terms.toSorted((a, b) => a.id - b.id)),
  // Days at which it begins or ends to matter that a passage was written on day 998, and others.
  day: fc.constantFrom(NO_DAY, 994, 995, 1000, 1012, 1013, 1088, 1089, 2000),
});
const rarities = fc.array(fc.double({ min: 0.1, max: 12, noNaN: true }), { minLength: TERMS, maxLength: TERMS });
const query = fc.record({
  ids: fc.uniqueArray(fc.nat(TERMS - 1), { minLength: 1, maxLength: TERMS }),
  unknown: fc.double({ min: 0, max: 40, noNaN: true }),
  limit: fc.integer({ min: 1, max: 10 }),
  day: fc.constantFrom(undefined, 998, 1005),
  closeness: fc.constantFrom(0, 0.2, 0.35, 0.6),
});

function open(claims: readonly Claim[], idf: Float32Array): PlainClaims {
  const starts = Uint32Array.from([0, ...claims.keys()], (_, i) =>
    claims.slice(0, i).reduce((sum, { terms }) => sum + terms.length, 0),
  );
  const terms = Uint32Array.from(claims.flatMap((own) => own.terms.map(({ id, usual }) => 2 * id + Number(usual))));
  const days = Uint16Array.from(claims, ({ day }) => day);
  const bytes = (section: Section) => new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
  return new PlainClaims(runJob(plainSections({ starts, terms, days }, idf)).map(bytes), idf);
}

/** Every claim by itself, straight from the definitions. */
function score({ terms, day }: Claim, { terms: sought, whole, day: written }: PlainQuery, idf: Float32Array) {
  const worth = (usual: boolean, rarity: number) => rarity * (usual ? 1 : Math.SQRT1_2);
  const rarityOf = new Map(sought.map(({ id, rarity }) => [id, rarity]));
  const share = terms.reduce((sum, { id, usual }) => sum + worth(usual, rarityOf.get(id) ?? 0), 0);
  const all = terms.reduce((sum, { id, usual }) => sum + worth(usual, idf[id] ?? 0), 0);
  const marks = [...terms].sort((a, b) => (idf[b.id] ?? 0) - (idf[a.id] ?? 0)).slice(0, MARKS);
  const later = day === NO_DAY || written === undefined ? Number.NaN : day - written;
  const boost = later >= -3 && later <= 90 ? (later <= 14 ? 2 : 1.5) : 1;
  return {
    share,
    closeness: share / (Math.sqrt(whole * all) || 1),
    score: share * boost,
    marks: marks.filter(({ id }) => rarityOf.has(id)).length,
  };
}

it('remembers nothing of earlier questions, however many there were', () => {
  const [one, other] = [
    [0, 1, 2],
    [3, 4],
  ].map((ids) => ({ terms: ids.map((id) => ({ id, usual: true })), day: NO_DAY }));
  if (!one || !other) throw new Error('incomplete fixture');
  const plain = open([one, other], Float32Array.of(1, 1, 1, 1, 1));
  const ask = (...ids: number[]) => {
    const terms = ids.map((id) => ({ id, rarity: 1 }));
    return plain.candidates({ terms, whole: ids.length, limit: 9, day: undefined }, 0).map(({ claim }) => claim);
  };
  for (let time = 0; time < 600; time++) {
    expect(ask(0, 1)).toEqual([0]);
    expect(ask(2, 3)).toEqual([]);
    expect(ask(3, 4)).toEqual([1]);
  }
});

it.each([
  ['by their marks', false],
  ['by all that they share', true],
])('finds what a look at every claim finds: %s', (_name, thorough) => {
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 20 }), rarities, query, (single, numbers, asked) => {
      const claims = [...single, ...single];
      const idf = Float32Array.from(numbers);
      const plain = open(claims, idf);
      const terms = asked.ids.map((id) => ({ id, rarity: idf[id] ?? 0 }));
      const whole = terms.reduce((sum, { rarity }) => sum + rarity, asked.unknown);
      const own = { terms, whole, limit: asked.limit, day: asked.day };
      const scores = claims.map((one) => score(one, own, idf));
      const isIn = ({ share, closeness, marks }: (typeof scores)[number]) =>
        thorough ? share > 0 : marks >= 2 && closeness >= asked.closeness;
      // Of equal scores the lower claim comes first.
      const expected = scores
        .flatMap((one, at) => (isIn(one) ? [{ ...one, at }] : []))
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .slice(0, asked.limit);
      const ask = (question: PlainQuery) =>
        thorough ? plain.nearest(question) : plain.candidates(question, asked.closeness);
      // Twice: nothing of a question is left for the next one.
      for (let time = 0; time < 2; time++) {
        const found = ask(own);
        ask({ ...own, terms: numbers.map((_, id) => ({ id, rarity: idf[id] ?? 0 })) });
        const places = found.map(({ claim: at }) => at);
        expect(places).toHaveLength(expected.length);
        expect(new Set(places).size).toBe(places.length);
        // Of two claims alike the lower comes first.
        for (const [place, at] of places.entries())
          if (at >= single.length) expect(places.slice(0, place)).toContain(at - single.length);
        for (const [place, one] of found.entries()) {
          const truth = scores[one.claim] as (typeof scores)[number];
          const due = expected[place] as (typeof expected)[number];
          expect(isIn(truth)).toBe(true);
          expect(one.place).toBe(place);
          expect(one.closeness).toBeCloseTo(truth.closeness, 5);
          expect(one.ofBest).toBeCloseTo(truth.score / (expected[0]?.score ?? 0), 5);
          // Claims of all but the same score may stand in any order, as floating point has it.
          if (one.claim !== due.at) expect(Math.abs(truth.score - due.score)).toBeLessThan(NEARLY * (1 + due.score));
        }
      }
    }),
    { numRuns: 300 },
  );
});
