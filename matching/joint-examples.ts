/** What the model that the claims of a pack share is learned from: every sentence once, with all claims that it states. */
import type { SparseVector } from './claim-model';
import type { Form } from './forms';
import { type JointExample, type JointModel, trainJointModel } from './joint-model';
import type { Job } from './slices';

/** The shared model with the dictionary's ids of its terms, ascending, one for each row of places. */
export interface PackJointModel extends JointModel {
  readonly terms: Uint32Array;
}

/** A term that fewer sentences use has no place: it would be learned by heart. */
const SENTENCES = 3;

/**
 * @param claims the sentences that stand for each claim
 * @param vectors of the same sentences
 * @param related by claim, those that a sentence may state together with it
 * @param terms size of the dictionary
 */
export function* learnTogether(
  claims: readonly (readonly Form[])[],
  vectors: readonly (readonly SparseVector[])[],
  related: readonly ReadonlySet<number>[],
  terms: number,
): Job<PackJointModel> {
  const sentences = sentencesOf(claims, vectors);
  const uses = new Uint32Array(terms);
  for (const { vector } of sentences) for (const id of vector.ids) uses[id] = (uses[id] as number) + 1;
  const placed = Uint32Array.from([...uses.keys()].filter((id) => (uses[id] as number) >= SENTENCES));
  const rowOf = new Map([...placed].map((id, row) => [id, row]));
  const examples = sentences.map(({ vector, states, contrasts }): JointExample => {
    const about = contrasts === undefined ? [...states] : [contrasts];
    const silent = new Set(about.flatMap((claim) => [...(related[claim] as ReadonlySet<number>)]));
    if (contrasts !== undefined) for (const claim of states) silent.add(claim);
    const stated = contrasts === undefined ? [...states] : [];
    return { vector: inRows(vector, rowOf), states: stated, contrasts, silent };
  });
  return { terms: placed, ...(yield* trainJointModel(examples, placed.length, claims.length)) };
}

interface Sentence {
  readonly vector: SparseVector;
  readonly states: ReadonlySet<number>;
  /** The claim that it is a contrast of. */
  readonly contrasts?: number;
}

function sentencesOf(
  claims: readonly (readonly Form[])[],
  vectors: readonly (readonly SparseVector[])[],
): readonly Sentence[] {
  const stating = new Map<string, { vector: SparseVector; states: Set<number> }>();
  const all = claims.flatMap((forms, claim) =>
    forms.map((form, i) => ({ ...form, claim, vector: vectors[claim]?.[i] as SparseVector })),
  );
  for (const { text, role, claim, vector } of all) {
    if (role === 'contrast') continue;
    const known = stating.get(text) ?? { vector, states: new Set() };
    stating.set(text, known);
    known.states.add(claim);
  }
  const contrasts = all.flatMap(({ text, role, claim, vector }): Sentence[] =>
    role === 'contrast' ? [{ vector, states: stating.get(text)?.states ?? new Set(), contrasts: claim }] : [],
  );
  return [...stating.values(), ...contrasts];
}

/** The terms that have a place, scaled to length 1. */
function inRows({ ids, weights }: SparseVector, rowOf: ReadonlyMap<number, number>): SparseVector {
  const kept = [...ids.keys()].filter((i) => rowOf.has(ids[i] as number));
  const length = Math.hypot(...kept.map((i) => weights[i] as number)) || 1;
  return {
    ids: Uint32Array.from(kept, (i) => rowOf.get(ids[i] as number) as number),
    weights: Float32Array.from(kept, (i) => (weights[i] as number) / length),
  };
}
