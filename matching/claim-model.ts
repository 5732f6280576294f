/**
 * One claim's own judge: a sparse logistic regression that tells the claim's
 * wordings from its contrasts and from everything else the pack says.
 * Trained when a pack is compiled; small, linear and therefore inspectable.
 */
import { randomFrom, shuffle } from './random';

/** Feature ids (ascending) with their weights; all vectors have length 1. */
export interface SparseVector {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

export interface Example {
  readonly vector: SparseVector;
  readonly label: 0 | 1;
  /** How much the example counts. */
  readonly weight: number;
}

export interface ClaimModel extends SparseVector {
  readonly bias: number;
}

const EPOCHS = 12;
const RATE = 2;
const DECAY = 2e-4;
const SMALLEST_WEIGHT = 0.15;

/** Stochastic gradient descent in a fixed pseudo-random order, so that a pack always compiles to the same index. */
export function trainClaimModel(examples: readonly Example[], features: number): ClaimModel {
  const weights = new Float64Array(features);
  const order = examples.map((_, i) => i);
  const random = randomFrom(examples.length + 1);
  let bias = -2;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch / 4);
    for (const index of order) {
      const { vector, label, weight } = examples[index] as Example;
      const step = rate * weight * (label - sigmoid(bias + dot(vector, weights)));
      bias += 0.1 * step;
      for (let i = 0; i < vector.ids.length; i++) {
        const id = vector.ids[i] as number;
        weights[id] = (weights[id] as number) * (1 - DECAY) + step * (vector.weights[i] as number);
      }
    }
  }
  const ids = Uint32Array.from([...weights.keys()].filter((id) => Math.abs(weights[id] as number) >= SMALLEST_WEIGHT));
  return { ids, weights: Float32Array.from(ids, (id) => weights[id] as number), bias };
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(vector: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.ids.length; i++)
    sum += (vector.weights[i] as number) * (dense[vector.ids[i] as number] as number);
  return sum;
}
