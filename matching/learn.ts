/** What the models of a pack's claims are learned from. */
import type { Claim } from '../claims/pack';
import type { Analysis } from './analyse';
import type { Example, SparseVector } from './claim-model';
import type { Dictionary } from './dictionary';
import type { Form } from './forms';
import { isAsserted } from './frame';
import { nearMisses, type Twists } from './perturb';
import { isStructural } from './vector';

export interface Posting {
  /** Place among the known claims. */
  readonly claim: number;
  /** Share of the claim's wordings that use the term (0..1). */
  readonly share: number;
}

const CONTRAST_WEIGHT = 1;
const POSITIVE_WEIGHT = 6;

/** The known features of a sentence, weighted by rarity, scaled to length 1. */
export function vectorOf(features: readonly string[], { idOf, idf }: Pick<Dictionary, 'idOf' | 'idf'>): SparseVector {
  const ids = features.flatMap((term) => idOf(term) ?? []).sort((a, b) => a - b);
  let square = 0;
  for (const id of ids) square += (idf[id] as number) ** 2;
  const length = Math.sqrt(square) || 1;
  return { ids: Uint32Array.from(ids), weights: Float32Array.from(ids, (id) => (idf[id] as number) / length) };
}

/** By term id. */
export function postingLists(
  claims: readonly (readonly Form[])[],
  features: readonly (readonly (readonly string[])[])[],
  { terms, idOf }: Pick<Dictionary, 'terms' | 'idOf'>,
): Posting[][] {
  const lists: (Map<number, number> | undefined)[] = [];
  for (const [at, forms] of claims.entries()) {
    const positive = forms.filter(({ role }) => role !== 'contrast').length;
    for (const [i, { role }] of forms.entries()) {
      if (role === 'contrast') continue;
      for (const term of features[at]?.[i] ?? []) {
        const id = isStructural(term) ? undefined : idOf(term);
        if (id === undefined) continue;
        lists[id] ??= new Map();
        const list = lists[id];
        list.set(at, (list.get(at) ?? 0) + 1 / positive);
      }
    }
  }
  return Array.from(terms, (_, id) => Array.from(lists[id] ?? [], ([claim, share]) => ({ claim, share })));
}

/** Sentences made from the wordings that turn the claim into another. */
export function missesOf(
  claim: Claim,
  forms: readonly Form[],
  analyses: readonly Analysis[],
  features: readonly (readonly string[])[],
): string[] {
  const twists = twistsOf(claim, features);
  return forms.flatMap(({ role }, i) => (role === 'wording' ? nearMisses(analyses[i] as Analysis, twists) : []));
}

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
export function relatedClaims(claims: readonly Claim[], at: number): ReadonlySet<number> {
  const own = claims[at] as Claim;
  const named = new Set(own.relations.filter(({ type }) => type !== 'contradicts').map(({ claim }) => claim));
  return new Set(
    [...claims.entries()]
      .filter(
        ([, other]) =>
          named.has(other.id) || other.relations.some(({ type, claim }) => claim === own.id && type !== 'contradicts'),
      )
      .map(([index]) => index),
  );
}

/** @param own the claim that is to be told from all others, which `related` are no examples against. */
export function examplesFor(
  own: number,
  claims: readonly (readonly Form[])[],
  vectors: readonly SparseVector[][],
  related: ReadonlySet<number>,
): Example[] {
  return claims.flatMap((forms, at) =>
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
