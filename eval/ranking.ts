/**
 * Learns in which order claims are to stand for a post: weights under which whichever fact-checkers found for it has the
 * largest share among all that come to mind (listwise softmax; Cao et al. 2007) and is likely in itself (logistic loss):
 * the first looks only at what differs within a list, the second also at what sets right claims apart in all of them.
 * By Newton's method on standardised columns.
 */
import type { Row } from './logistic';
import { least, type Slopes } from './newton';
import { standardise } from './standardise';

/** Of each squared weight, beside the mean loss of a list. */
const PENALTY = 1e-3;

/** A weight for each column. Lists without a row of label 1 teach nothing. Throws where rows differ in their columns. */
export function fitRanking(lists: readonly (readonly Row[])[]): number[] {
  const telling = lists.filter((rows) => rows.some(({ label }) => label === 1));
  const { x, scale, columns } = standardise(telling.flat());
  // The last is the bias, which the order does without.
  const weights = least(columns + 1, (at) => slopes(telling, x, at));
  return Array.from(scale, (by, c) => at(weights, c) * by);
}

/** First and second derivatives (the lower half) of the loss. */
function slopes(lists: readonly (readonly Row[])[], x: Float64Array, weights: Float64Array): Slopes {
  const size = weights.length;
  const held = 2 * PENALTY * lists.length;
  const gradient = weights.map((weight, c) => (c < size - 1 ? held * weight : 0));
  const curvature = new Float64Array(size * size);
  for (let c = 0; c < size - 1; c++) curvature[c * size + c] = held;
  /** Adds the square of a row to the curvature, `by` times. */
  const bend = (row: Float64Array, by: number) => {
    for (let c = 0; c < size; c++) {
      const scaled = by * at(row, c);
      for (let d = 0; d <= c; d++) curvature[c * size + d] = at(curvature, c * size + d) + scaled * at(row, d);
    }
  };
  // With a last column of ones, for the bias.
  const row = new Float64Array(size).fill(1);
  let first = 0;
  for (const list of lists) {
    const read = (i: number) => row.set(x.subarray((first + i) * (size - 1), (first + i + 1) * (size - 1)));
    const logOdds = list.map((_, i) => {
      read(i);
      return row.reduce((sum, n, c) => sum + n * at(weights, c), 0);
    });
    const most = Math.max(...logOdds);
    const total = logOdds.reduce((sum, z) => sum + Math.exp(z - most), 0);
    const right = list.filter(({ label }) => label === 1).length;
    const mean = new Float64Array(size);
    for (const [i, { label }] of list.entries()) {
      read(i);
      const share = Math.exp(at(logOdds, i) - most) / total;
      const likely = 1 / (1 + Math.exp(-at(logOdds, i)));
      const error = share - label / right + likely - label;
      for (let c = 0; c < size; c++) {
        gradient[c] = at(gradient, c) + error * at(row, c);
        mean[c] = at(mean, c) + share * at(row, c);
      }
      bend(row, share + Math.max(1e-6, likely * (1 - likely)));
    }
    bend(mean, -1);
    first += list.length;
  }
  return { gradient, curvature };
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}
