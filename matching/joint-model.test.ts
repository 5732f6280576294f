/** What one claim's sentences teach about a word helps the other claims, and the same examples always teach the same. */
import { describe, expect, it } from 'vitest';
import type { SparseVector } from './claim-model';
import { along, bent, DIMENSIONS, type JointExample, type JointModel, trainJointModel } from './joint-model';
import { runJob } from './slices';

function vector(...ids: number[]): SparseVector {
  return { ids: Uint32Array.from(ids), weights: new Float32Array(ids.length).fill(1 / Math.sqrt(ids.length)) };
}

const states = (claim: number, ...ids: number[]): JointExample => ({
  vector: vector(...ids),
  states: [claim],
  contrasts: undefined,
  silent: new Set(),
});
const resembles = (claim: number, ...ids: number[]): JointExample => ({
  vector: vector(...ids),
  states: [],
  contrasts: claim,
  silent: new Set(),
});

// Of two claims, both about coming or staying away: 0 is who, 1 and 2 say `come`, 3 and 4 `stay away`, 5 turns a claim round.
const examples = Array.from({ length: 12 }, () => [
  states(0, 0, 1, 2),
  states(0, 0, 1),
  states(0, 0, 2),
  states(1, 3, 4),
  states(1, 0, 3),
  states(1, 0, 4),
  resembles(0, 0, 1, 5),
  resembles(0, 0, 2, 5),
]).flat();
const model = runJob(trainJointModel(examples, 6, 2));

function logOdds({ places, directions, bias }: JointModel, claim: number, ...ids: number[]): number {
  const sum = new Float32Array(DIMENSIONS);
  for (const id of ids)
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + (places[id * DIMENSIONS + d] ?? 0);
  return (bias[claim] ?? 0) + along(directions, claim, bent(sum.map((x) => x / Math.sqrt(ids.length))));
}

describe('trainJointModel', () => {
  it('tells the claims apart, also where a word stands without the others', () => {
    for (const ids of [[0, 1], [0, 2], [1, 2], [1]])
      expect(logOdds(model, 0, ...ids)).toBeGreaterThan(logOdds(model, 1, ...ids));
    for (const ids of [[0, 3], [0, 4], [3, 4], [4]])
      expect(logOdds(model, 1, ...ids)).toBeGreaterThan(logOdds(model, 0, ...ids));
  });

  it('doubts what a contrast says', () => {
    expect(logOdds(model, 0, 0, 1, 5)).toBeLessThan(logOdds(model, 0, 0, 1));
    expect(logOdds(model, 0, 0, 1)).toBeGreaterThan(0);
  });

  it('gives words that the same claim uses neighbouring places', () => {
    const cosine = (a: number, b: number) => {
      const row = (id: number) => model.places.subarray(id * DIMENSIONS, (id + 1) * DIMENSIONS);
      const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, own, d) => sum + own * (y[d] ?? 0), 0);
      return dot(row(a), row(b)) / Math.sqrt(dot(row(a), row(a)) * dot(row(b), row(b)));
    };
    expect(cosine(1, 2)).toBeGreaterThan(cosine(1, 3));
    expect(cosine(3, 4)).toBeGreaterThan(cosine(2, 4));
  });

  it('learns nothing of a claim about which a sentence is silent', () => {
    const silent = examples.map((own) => ({ ...own, silent: new Set(own.states.includes(0) ? [1] : []) }));
    const other = runJob(trainJointModel(silent, 6, 2));
    expect(logOdds(other, 1, 0, 1)).toBeGreaterThan(logOdds(model, 1, 0, 1));
  });

  it('is the same for the same examples, and stands where there are none', () => {
    expect(runJob(trainJointModel(examples, 6, 2))).toEqual(model);
    expect(runJob(trainJointModel([], 0, 0)).places).toHaveLength(0);
  });

  it('is taught by some of many claims, and still finds the right one', () => {
    const many = Array.from({ length: 90 }, (_, claim) => [states(claim, claim, 90), states(claim, claim)]).flat();
    const all = runJob(trainJointModel([...many, ...many, ...many], 91, 90));
    const best = (id: number) => [...Array(90).keys()].sort((a, b) => logOdds(all, b, id) - logOdds(all, a, id))[0];
    expect([0, 17, 89].map(best)).toEqual([0, 17, 89]);
  });
});
