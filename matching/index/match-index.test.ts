/** An index holds every claim as it was packed, proposes the right ones, and refuses what it did not write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedWords } from '../../claims/quoted';
import { type CompiledPack, compilePack } from '../compile';
import { openPack } from '../engine';
import { barePack, bridgePack } from '../fixtures';
import { along, bent, DIMENSIONS } from '../joint-model';
import type { Profile } from '../profile';
import { readPassage } from '../reading';
import { MatchIndex, packIndex } from './match-index';
import { IndexFormatError } from './packed';
import { NO_DAY } from './plain-lists';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const compiled = compilePack(bridgePack);
const index = new MatchIndex(packIndex(compiled));
const profileAt = (own: MatchIndex, at: number) => own.profile(at) as Profile;
const reading = (text: string) => readPassage({ text, before: [] }, new Set(), index);

describe('MatchIndex', () => {
  it('gives back every claim with its forms', () => {
    expect(index.size).toBe(bridgePack.claims.length);
    for (const [at, claim] of bridgePack.claims.entries()) {
      expect(index.claimId(at)).toBe(`tolland-bridge/${claim.id}`);
      const { positive, records, contrasts } = profileAt(index, at);
      expect(positive.map(({ text }) => text)).toEqual(expect.arrayContaining([claim.text, ...claim.wordings]));
      expect(records.map(({ text }) => text)).toContain(quotedWords(claim)[0]);
      expect(contrasts.map(({ text }) => text)).toEqual(claim.contrasts.map(({ text }) => text));
    }
  });

  it('knows the names and numbers that a claim cannot do without', () => {
    const profileOf = (id: string) =>
      profileAt(
        index,
        bridgePack.claims.findIndex((claim) => claim.id === id),
      );
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
        const { known } = reading(text);
        const candidates = index.knownCandidates(known, 6);
        expect(candidates).toContain(at);
        const odds = (claim: number) => index.logOdds(known)[claim] ?? 0;
        expect(candidates.toSorted((a, b) => odds(b) - odds(a))[0]).toBe(at);
      }
    }
  });

  it('proposes no more than asked for, and nothing for foreign words', () => {
    const { known } = reading('Quill asked Brandt to open the bridge and sell the ferry');
    for (const limit of [0, 1, 3]) expect(index.knownCandidates(known, limit)).toHaveLength(limit);
    expect(index.knownCandidates(reading('Zeppelins drift over Bergen').known, 6)).toEqual([]);
  });

  it('has no model where there are no wordings to learn from', () => {
    const bare = openPack(barePack);
    for (const at of barePack.claims.keys()) expect(bare.isKnown(at)).toBe(false);
    expect(bare.knownCandidates(reading('Brandt will not sell the ferry').known, 6)).toEqual([]);
  });

  it('has the sentences of plain claims only where they are given', () => {
    const alone = new MatchIndex(packIndex(compilePack(barePack)));
    expect(alone.lacksForms(0)).toBe(true);
    expect(alone.profile(0)).toBeUndefined();
    alone.setForms(0, [{ text: 'The ferry sails.', role: 'record' }]);
    expect(alone.lacksForms(0)).toBe(false);
    expect(alone.profile(0)?.records.map(({ text }) => text)).toEqual(['The ferry sails.']);
    expect(openPack(barePack).profile(0)?.records[0]?.text).toBe(barePack.claims[0]?.text);
  });

  it('finds a plain claim by its own words', () => {
    const bare = openPack(barePack);
    for (const [at, { text }] of barePack.claims.entries()) {
      const { known } = readPassage({ text, before: [] }, new Set(), bare);
      for (const thorough of [true, false]) {
        const [first] = bare.plainCandidates(known, { limit: 3, closeness: 0.35, thorough, day: undefined });
        expect(first).toMatchObject({ claim: at, place: 0, ofBest: 1 });
      }
    }
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
  const TERMS = 5;
  const form = fc.record({
    text: anyText,
    role: fc.constantFrom('record' as const, 'wording' as const, 'contrast' as const),
  });
  type Roled = { readonly role: string };
  const contrastsLast = (a: Roled, b: Roled) => Number(a.role === 'contrast') - Number(b.role === 'contrast');
  /** A passage that consists of one term. */
  const asked = (id: number) => ({ features: [id], length: 1, terms: [{ id, rarity: 1 }], whole: 1 });
  const model = fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: TERMS }).map((ids) => ({
    ids: Uint32Array.from(ids.toSorted()),
    weights: Float32Array.from(ids, (id) => id - 1.5),
    bias: -0.5,
  }));
  const known = fc
    .record({ id: anyText, forms: fc.array(form, { minLength: 1, maxLength: 4 }), model })
    .map((own) => ({ ...own, forms: own.forms.toSorted(contrastsLast) }))
    .map((own) => ({ ...own, features: own.forms.map(({ text }) => Uint32Array.of(text.length % TERMS)) }));
  const plain = fc.record({
    id: anyText,
    terms: fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: TERMS }).map((ids) => ids.toSorted()),
    usual: fc.nat(),
    day: fc.constantFrom(NO_DAY, 0, 18_000),
  });
  const pack: fc.Arbitrary<CompiledPack> = fc
    .tuple(
      fc.array(fc.tuple(anyText, fc.constantFrom('@a', '=b')), { maxLength: 4 }),
      fc.array(known, { maxLength: 4 }),
      fc.array(plain, { maxLength: 4 }),
      // Plain words: what stands for structure is in no posting list.
      fc.uniqueArray(fc.stringMatching(/^[a-zä-ž]{1,9}$/), { minLength: TERMS, maxLength: TERMS }),
      fc.array(fc.nat(), { minLength: TERMS, maxLength: TERMS }),
    )
    .map(([lexicon, known, plain, terms, seeds]) => ({
      id: 'pack',
      lexicon,
      known,
      terms: terms.toSorted(),
      idf: Float32Array.of(1, 2, 3, 4, 5),
      joint: {
        terms: Uint32Array.of(0, 3),
        places: Float32Array.from({ length: 2 * DIMENSIONS }, (_, i) => ((i % 7) - 3) / 2),
        directions: Float32Array.from({ length: known.length * DIMENSIONS }, (_, i) => (i % 5) - 2),
        bias: Float32Array.from(known, (_, at) => at - 2),
      },
      postings: seeds.map((seed) =>
        [...known.keys()].filter((at) => (seed >> at) & 1).map((claim) => ({ claim, share: 1 })),
      ),
      plainIds: plain.map(({ id }) => id),
      plain: {
        starts: Uint32Array.from([0, ...plain.keys()], (_, i) =>
          plain.slice(0, i).reduce((sum, own) => sum + own.terms.length, 0),
        ),
        terms: Uint32Array.from(plain.flatMap(({ terms, usual }) => terms.map((id) => 2 * id + ((usual >> id) & 1)))),
        days: Uint16Array.from(plain, ({ day }) => day),
      },
    }));

  it('has its known claims as they were packed', () => {
    fc.assert(
      fc.property(pack, (compiled) => {
        const { lexicon, known, terms, idf, plainIds } = compiled;
        const opened = new MatchIndex(packIndex(compiled));
        expect(opened.lexicon.entries).toEqual(lexicon);
        expect(opened.size).toBe(known.length + plainIds.length);
        for (const [at, { id, forms, model }] of known.entries()) {
          expect(opened.claimId(at)).toBe(`pack/${id}`);
          const profile = profileAt(opened, at);
          const { positive, contrasts, features } = profile;
          const all = [...positive, ...contrasts];
          const named = (own: readonly { role: string; text: string }[]) =>
            own.map(({ text, role }) => `${role} ${text}`).sort();
          expect(named(all)).toEqual(named(forms));
          for (const [term, name] of terms.entries()) {
            const having = all.flatMap(({ text }, place) => (text.length % TERMS === term ? [place] : []));
            expect([...features.places(name)]).toEqual(having);
            const inWordings = having.filter((place) => place < positive.length);
            expect(profile.has(name)).toBe(inWordings.length > 0);
            expect(profile.used(name).includes(name)).toBe(inWordings.length > 0);
            expect(profile.share(name)).toBe(inWordings.length / (positive.length || 1));
            for (const place of having) expect(features.weight(place)).toBe((idf[term] ?? 0) ** 2);
            const weight = model.weights[model.ids.indexOf(term)] ?? 0;
            const passage = { ...asked(term), length: 1 };
            expect(opened.logOdds(passage)[at]).toBe(model.bias + weight * (idf[term] ?? 0));
          }
        }
      }),
    );
  });

  it('has the model that its known claims share, to the precision of a byte', () => {
    fc.assert(
      fc.property(pack, ({ known, joint, terms, ...others }) => {
        const opened = new MatchIndex(packIndex({ known, joint, terms, ...others }));
        for (const term of terms.keys()) {
          const row = joint.terms.indexOf(term);
          const start = row < 0 ? joint.places.length : row * DIMENSIONS;
          const place = bent(Float32Array.from({ length: DIMENSIONS }, (_, d) => joint.places[start + d] ?? 0));
          for (const at of known.keys())
            expect(opened.jointLogOdds(at, opened.place(asked(term)))).toBeCloseTo(
              (joint.bias[at] ?? 0) + along(joint.directions, at, place),
              1,
            );
        }
      }),
    );
  });

  it('has its plain claims and posting lists as they were packed', () => {
    fc.assert(
      fc.property(pack, (compiled) => {
        const { known, terms, postings, plainIds, plain } = compiled;
        const opened = new MatchIndex(packIndex(compiled));
        for (const [at, id] of plainIds.entries()) {
          expect(opened.claimId(known.length + at)).toBe(`pack/${id}`);
          const day = plain.days[at];
          expect(opened.published(known.length + at)).toBe(day === NO_DAY ? undefined : day);
        }
        for (const term of terms.keys()) {
          const query = asked(term);
          expect(opened.knownCandidates(query, 9)).toEqual(postings[term]?.map(({ claim }) => claim));
          const having = [...plainIds.keys()].filter((claim) =>
            plain.terms.subarray(plain.starts[claim], plain.starts[claim + 1]).some((pair) => pair >>> 1 === term),
          );
          const options = { limit: 9, closeness: 0, thorough: true, day: undefined };
          const found = opened.plainCandidates(query, options).map(({ claim }) => claim - known.length);
          expect(found.sort()).toEqual(having);
        }
      }),
    );
  });
});
