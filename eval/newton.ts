/** Least of a convex loss by Newton's method, and the solving that this takes. */

export interface Slopes {
  readonly gradient: Float64Array;
  /** Second derivatives, row by row; only the lower half is read. */
  readonly curvature: Float64Array;
}

const STEPS = 20;
/** A step that moves nothing further than this is the last. */
const SETTLED = 1e-4;

/** Where the loss is least whose derivatives `slopes` gives, from nought on. */
export function least(size: number, slopes: (at: Float64Array) => Slopes): Float64Array {
  const parameters = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slopes(parameters);
    const move = solve(curvature, gradient, size);
    for (let c = 0; c < size; c++) parameters[c] = at(parameters, c) - at(move, c);
    if (move.every((distance) => Math.abs(distance) < SETTLED)) break;
  }
  return parameters;
}

/** Solves for a symmetric positive matrix, of which the lower half is given, by Cholesky's decomposition. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  const result = right.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(lower, i * size + j);
      for (let k = 0; k < j; k++) sum -= at(lower, i * size + k) * at(lower, j * size + k);
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(lower, j * size + j);
    }
    let sum = at(result, i);
    for (let k = 0; k < i; k++) sum -= at(lower, i * size + k) * at(result, k);
    result[i] = sum / at(lower, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = at(result, i);
    for (let k = i + 1; k < size; k++) sum -= at(lower, k * size + i) * at(result, k);
    result[i] = sum / at(lower, i * size + i);
  }
  return result;
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
