/**
 * Learns in which order claims are to stand for a post: weights that give whichever was found for it by fact-checkers the
 * largest share among all that come to mind (listwise softmax; Cao et al. 2007), by gradient descent with steps of its own
 * for each weight (Adam; Kingma and Ba 2015). Always the same for the same lists.
 */
import type { Row } from './logistic';
import { standardise } from './standardise';

const STEPS = 300;
const RATE = 0.05;
/** Of each squared weight on standardised columns, beside the mean loss of a list. */
const PENALTY = 3e-2;
const [MOMENTUM, SQUARES, TINY] = [0.9, 0.999, 1e-8];

/** A weight for each column. Lists without a row of label 1 teach nothing. */
export function fitRanking(lists: readonly (readonly Row[])[], penalty = PENALTY): number[] {
  const telling = lists.filter((rows) => rows.some(({ label }) => label === 1));
  const { x, scale, columns } = standardise(telling.flat());
  const weights = new Float64Array(columns);
  const [speed, square] = [new Float64Array(columns), new Float64Array(columns)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeOf(telling, x, weights);
    const rate = (RATE * (1 - step / (STEPS + 1)) * Math.sqrt(1 - SQUARES ** step)) / (1 - MOMENTUM ** step);
    for (let c = 0; c < columns; c++) {
      const own = at(slope, c) / telling.length + penalty * at(weights, c);
      speed[c] = MOMENTUM * at(speed, c) + (1 - MOMENTUM) * own;
      square[c] = SQUARES * at(square, c) + (1 - SQUARES) * own * own;
      weights[c] = at(weights, c) - (rate * at(speed, c)) / (Math.sqrt(at(square, c)) + TINY);
    }
  }
  return Array.from(weights, (weight, c) => weight * at(scale, c));
}

function slopeOf(lists: readonly (readonly Row[])[], x: Float64Array, weights: Float64Array): Float64Array {
  const columns = weights.length;
  const slope = new Float64Array(columns);
  let first = 0;
  for (const rows of lists) {
    const shares = rows.map((_, i) => {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += at(weights, c) * at(x, (first + i) * columns + c);
      return sum;
    });
    const most = Math.max(...shares);
    const total = shares.reduce((sum, z) => sum + Math.exp(z - most), 0);
    const right = rows.filter(({ label }) => label === 1).length;
    for (const [i, { label }] of rows.entries()) {
      const error = Math.exp((shares[i] as number) - most) / total - label / right;
      for (let c = 0; c < columns; c++) slope[c] = at(slope, c) + error * at(x, (first + i) * columns + c);
    }
    first += rows.length;
  }
  return slope;
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}
