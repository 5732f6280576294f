/** A claim’s own model tells it from its contrasts, and is the same whenever the examples are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimModel, type Example, type SparseVector, sigmoid, trainClaimModel } from './claim-model';

/** A vector of length 1 over the given features, all alike. */
function vector(...ids: number[]): SparseVector {
  const sorted = ids.toSorted((a, b) => a - b);
  return { ids: Uint32Array.from(sorted), weights: new Float32Array(sorted.length).fill(1 / Math.sqrt(sorted.length)) };
}

const example = (label: 0 | 1, ...ids: number[]): Example => ({ vector: vector(...ids), label, weight: 1 });

function probability(model: ClaimModel, { ids, weights }: SparseVector): number {
  const own = new Map([...model.ids].map((id, i) => [id, model.weights[i] ?? 0]));
  return sigmoid([...ids].reduce((sum, id, i) => sum + (own.get(id) ?? 0) * (weights[i] ?? 0), model.bias));
}

// 0 and 1 make the claim, 2 turns it round, the others come and go.
const toy = [
  example(1, 0, 1, 3),
  example(1, 0, 1, 4),
  example(1, 0, 1, 5),
  example(1, 0, 1, 3, 4),
  example(0, 0, 1, 2, 3),
  example(0, 0, 1, 2, 4),
  example(0, 0, 3),
  example(0, 1, 4),
  example(0, 3, 5),
  example(0, 4, 5),
  example(0, 2, 5),
];

describe('trainClaimModel', () => {
  const model = trainClaimModel(toy, 8);

  it('tells the claim from its contrasts and from the rest', () => {
    for (const { vector: own, label } of toy) expect(probability(model, own) > 0.5).toBe(label === 1);
  });

  it('tells what it has not seen', () => {
    expect(probability(model, vector(0, 1, 4, 5))).toBeGreaterThan(0.5);
    expect(probability(model, vector(0, 1, 2, 5))).toBeLessThan(0.5);
    expect(probability(model, vector(6, 7))).toBeLessThan(0.5);
    expect(probability(model, vector())).toBeLessThan(0.5);
  });

  it('is the same whenever the examples are', () => {
    expect(trainClaimModel(toy, 8)).toEqual(model);
  });

  it('lists its features in order, within range, with finite weights, whatever the examples', () => {
    const arbitrary = fc.record({
      vector: fc.uniqueArray(fc.nat(11), { maxLength: 6 }).map((ids) => vector(...ids)),
      label: fc.constantFrom<0 | 1>(0, 1),
      weight: fc.constantFrom(0, 0.5, 1, 6),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 12 }), (examples) => {
        const { ids, weights, bias } = trainClaimModel(examples, 12);
        expect([...ids]).toEqual([...new Set(ids)].sort((a, b) => a - b));
        expect(weights).toHaveLength(ids.length);
        for (const id of ids) expect(id).toBeLessThan(12);
        for (const number of [...weights, bias]) expect(Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

it('sigmoid stays within 0..1 and rises', () => {
  expect([-1000, -1, 0, 1, 1000].map(sigmoid)).toEqual([0, expect.closeTo(0.27, 2), 0.5, expect.closeTo(0.73, 2), 1]);
});
