/** Logistic regression by Newton's method (iteratively reweighted least squares), on standardised columns with an L2 penalty. */
import { least, type Slopes } from './newton';
import { standardise } from './standardise';

export interface Row {
  readonly numbers: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Logistic {
  readonly weights: number[];
  readonly bias: number;
  /** Weights on the standardised columns: how much each matters. */
  readonly importance: number[];
}

/** Weight of the data that the penalty stands against: half a square of each importance costs as much as that many rows. */
const PENALTY = 10;

/**
 * Weights that keep to the directions given (1, -1, or 0 for either), a column each: what would not is left out,
 * since evidence that speaks for a claim must not be learned to speak against it.
 */
export function fitDirected(rows: readonly Row[], directions: readonly number[]): Logistic {
  const kept = directions.map(() => true);
  for (;;) {
    const fit = fitLogistic(rows.map((row) => ({ ...row, numbers: row.numbers.map((n, c) => (kept[c] ? n : 0)) })));
    const wrong = directions.map((direction, c) => Math.max(0, -direction * at(fit.importance, c)));
    const worst = Math.max(...wrong);
    if (worst === 0) return fit;
    // Not all at once: what leans on each other would all be lost.
    for (const [c, by] of wrong.entries()) if (by >= worst / 2) kept[c] = false;
  }
}

/** Throws where rows differ in their number of columns. */
export function fitLogistic(rows: readonly Row[], penalty = PENALTY): Logistic {
  const { x, columns, mean, scale } = standardise(rows);
  // The last parameter is the bias, which is not penalised.
  const size = columns + 1;
  const parameters = least(size, (at) => slopes(rows, x, at, penalty));
  const importance = Array.from(parameters.subarray(0, columns));
  const weights = importance.map((w, c) => w * at(scale, c));
  const bias = at(parameters, columns) - weights.reduce((sum, w, c) => sum + w * at(mean, c), 0);
  return { weights, bias, importance };
}

/** First and second derivatives (the lower half) of the loss. */
function slopes(rows: readonly Row[], x: Float64Array, parameters: Float64Array, penalty: number): Slopes {
  const size = parameters.length;
  const gradient = parameters.map((parameter, c) => (c < size - 1 ? penalty * parameter : 0));
  const curvature = new Float64Array(size * size);
  for (let c = 0; c < size - 1; c++) curvature[c * size + c] = penalty;
  // With a last column of ones, for the bias.
  const row = new Float64Array(size).fill(1);
  for (const [i, { label, weight }] of rows.entries()) {
    row.set(x.subarray(i * (size - 1), (i + 1) * (size - 1)));
    let z = 0;
    for (let c = 0; c < size; c++) z += at(parameters, c) * at(row, c);
    const p = 1 / (1 + Math.exp(-z));
    const error = (p - label) * weight;
    const slope = Math.max(1e-6, p * (1 - p)) * weight;
    for (let c = 0; c < size; c++) {
      gradient[c] = at(gradient, c) + error * at(row, c);
      const scaled = slope * at(row, c);
      for (let d = 0; d <= c; d++) curvature[c * size + d] = at(curvature, c * size + d) + scaled * at(row, d);
    }
  }
  return { gradient, curvature };
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
