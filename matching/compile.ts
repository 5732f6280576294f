/** Turns a pack into the data that matching works on: texts, a dictionary, posting lists, one small model a claim. */
import { qualify } from '../claims/id';
import type { Claim, Frame, Pack } from '../claims/pack';
import { type Analysis, analyse } from './analyse';
import { type ClaimModel, type Example, type SparseVector, trainClaimModel } from './claim-model';
import { dayOf } from './day';
import { isAsserted } from './frame';
import { Lexicon, lexiconEntries } from './lexicon';
import { nearMisses, type Twists } from './perturb';
import { featuresOf, isStructural } from './vector';

export type FormRole = 'record' | 'wording' | 'contrast';

/** A sentence that stands for a claim (`record`: its text, evidence, quotation) or must not be taken for it. */
export interface Form {
  readonly text: string;
  readonly role: FormRole;
}

export interface CompiledClaim {
  readonly id: string;
  readonly forms: readonly Form[];
  readonly frame?: Frame | undefined;
  /** Days since 1970. */
  readonly published?: number | undefined;
  readonly model?: ClaimModel;
}

export interface Posting {
  readonly claim: number;
  /** Share of the claim's wordings that use the term (0..1). */
  readonly share: number;
}

export interface CompiledPack {
  readonly lexicon: readonly (readonly [string, string])[];
  readonly claims: readonly CompiledClaim[];
  readonly terms: readonly string[];
  /** Inverse document frequency a term; documents are claims. */
  readonly idf: Float32Array;
  /** A term's posting list: the claims whose wordings use it. Structural features have none. */
  readonly postings: readonly (readonly Posting[])[];
}

/** Fewer wordings than this teach a model nothing that word overlap does not know. */
const WORDINGS_FOR_A_MODEL = 5;
const CONTRAST_WEIGHT = 1;
const POSITIVE_WEIGHT = 6;
const NEAR_MISS_WEIGHT = 0.5;

export function compilePack(pack: Pack): CompiledPack {
  const entries = lexiconEntries(pack);
  const lexicon = new Lexicon(entries);
  const claims = pack.claims.map((claim) => ({
    id: qualify(pack.id, claim.id),
    forms: formsOf(claim),
    frame: claim.frame,
    published: publishedOf(pack, claim),
  }));
  const analyses = claims.map(({ forms }) => forms.map((form) => analyse(form.text, lexicon)));
  const features = analyses.map((forms) => forms.map(featuresOf));
  const misses = claims.map(({ forms }, at) => {
    const twists = twistsOf(pack.claims[at] as Claim, features[at] ?? []);
    return forms.flatMap(({ role }, i) =>
      role === 'wording'
        ? nearMisses(analyses[at]?.[i] as Analysis, twists).map((text) => featuresOf(analyse(text, lexicon)))
        : [],
    );
  });
  const { terms, idf } = dictionary(claims, features, misses);
  const index = new Map(terms.map((term, id) => [term, id]));
  const vectors = features.map((forms) => forms.map((form) => vectorOf(form, index, idf)));
  return {
    lexicon: entries,
    terms,
    idf,
    postings: postingLists(claims, features, terms, index),
    claims: claims.map((claim, at) =>
      !hasModel(claim.forms)
        ? claim
        : {
            ...claim,
            model: trainClaimModel(
              [
                ...examplesFor(at, claims, vectors, relatedTo(pack, at)),
                ...(misses[at] ?? []).map(
                  (f): Example => ({ vector: vectorOf(f, index, idf), label: 0, weight: NEAR_MISS_WEIGHT }),
                ),
              ],
              terms.length,
            ),
          },
    ),
  };
}

function hasModel(forms: readonly Form[]): boolean {
  return forms.filter(({ role }) => role === 'wording').length >= WORDINGS_FOR_A_MODEL;
}

/** The earliest day on which a source of the claim appeared, where that is stated. */
function publishedOf({ sources }: Pack, { evidence }: Claim): number | undefined {
  const days = evidence.flatMap((piece) => dayOf(sources.find(({ id }) => id === piece.source)?.published) ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}

function formsOf(claim: Claim): Form[] {
  const records = new Set([claim.text, ...claim.evidence.map(({ selector }) => selector.exact)]);
  if (claim.quotation) records.add(claim.quotation);
  return [
    ...[...records].map((text): Form => ({ text, role: 'record' })),
    ...claim.wordings.map((text): Form => ({ text, role: 'wording' })),
    ...claim.contrasts.map(({ text }): Form => ({ text, role: 'contrast' })),
  ];
}

/**
 * Terms that some claim uses, with a frequency in which a claim's many wordings count as one document. How a single
 * sentence puts its words together tells little, and would make up most of a large dictionary.
 */
function dictionary(
  claims: readonly { forms: readonly Form[] }[],
  features: readonly (readonly string[])[][],
  misses: readonly (readonly string[])[][],
) {
  const frequency = new Map<string, number>();
  for (const [at, { forms }] of claims.entries()) {
    const structured = hasModel(forms);
    for (const [i, form] of forms.entries()) {
      for (const term of features[at]?.[i] ?? []) {
        if (!structured && isStructural(term)) continue;
        const share = form.role === 'contrast' ? 0 : 1 / forms.length;
        frequency.set(term, (frequency.get(term) ?? 0) + share);
      }
    }
  }
  for (const term of misses.flat(2)) if (!frequency.has(term)) frequency.set(term, 0);
  const terms = [...frequency.keys()].sort();
  const rarity = (term: string) => Math.log(1 + claims.length / ((frequency.get(term) ?? 0) + 0.3));
  return { terms, idf: Float32Array.from(terms, (term) => rarity(term) * (isStructural(term) ? 0.5 : 1)) };
}

/** The known features of a sentence, weighted by rarity, scaled to length 1. */
export function vectorOf(
  features: readonly string[],
  index: ReadonlyMap<string, number>,
  idf: Float32Array,
): SparseVector {
  const ids = features.flatMap((term) => index.get(term) ?? []).sort((a, b) => a - b);
  let square = 0;
  for (const id of ids) square += (idf[id] as number) ** 2;
  const length = Math.sqrt(square) || 1;
  return { ids: Uint32Array.from(ids), weights: Float32Array.from(ids, (id) => (idf[id] as number) / length) };
}

function postingLists(
  claims: readonly { forms: readonly Form[] }[],
  features: readonly (readonly string[])[][],
  terms: readonly string[],
  index: ReadonlyMap<string, number>,
): Posting[][] {
  const lists = terms.map((): Map<number, number> => new Map());
  for (const [at, { forms }] of claims.entries()) {
    const positive = forms.filter(({ role }) => role !== 'contrast').length;
    for (const [i, { role }] of forms.entries()) {
      if (role === 'contrast') continue;
      for (const term of features[at]?.[i] ?? []) {
        const list = isStructural(term) ? undefined : lists[index.get(term) ?? -1];
        list?.set(at, (list.get(at) ?? 0) + 1 / positive);
      }
    }
  }
  return lists.map((list) => [...list].map(([claim, share]) => ({ claim, share })));
}

/** What turns this claim into another. */
function twistsOf({ frame }: Claim, features: readonly (readonly string[])[]): Twists {
  const actors = frame?.slots.find(({ role }) => role === 'actor')?.any ?? [];
  return {
    ordered: hasFixedOrder(features),
    actors: new Set(actors.filter((expression) => expression.startsWith('@'))),
    asserted: isAsserted(frame),
  };
}

/** Whether the wordings name the same two in one order only: exchanging them then makes another claim. */
function hasFixedOrder(features: readonly (readonly string[])[]): boolean {
  const orders = new Set(features.flatMap((f) => f.filter((feature) => /^@.*>@/.test(feature))));
  return ![...orders].some((order) => orders.has(order.split('>').reverse().join('>')));
}

/** Claims that a sentence may express together with this one; they teach this one nothing. */
function relatedTo(pack: Pack, at: number): ReadonlySet<number> {
  const own = pack.claims[at] as Claim;
  const named = new Set(own.relations.filter(({ type }) => type !== 'contradicts').map(({ claim }) => claim));
  return new Set(
    [...pack.claims.entries()]
      .filter(
        ([, other]) =>
          named.has(other.id) || other.relations.some(({ type, claim }) => claim === own.id && type !== 'contradicts'),
      )
      .map(([index]) => index),
  );
}

function examplesFor(
  own: number,
  claims: readonly { forms: readonly Form[] }[],
  vectors: readonly SparseVector[][],
  related: ReadonlySet<number>,
): Example[] {
  return claims.flatMap(({ forms }, at) =>
    forms.flatMap(({ role }, i): Example[] => {
      const vector = vectors[at]?.[i];
      if (!vector || (at !== own && related.has(at))) return [];
      // A third of what other claims say tells as much as all of it.
      if (at !== own)
        return (i + at + own) % 3 === 0 ? [{ vector, label: 0, weight: role === 'contrast' ? 1 : 2 }] : [];
      if (role === 'contrast') return [{ vector, label: 0, weight: CONTRAST_WEIGHT }];
      return [{ vector, label: 1, weight: POSITIVE_WEIGHT }];
    }),
  );
}
