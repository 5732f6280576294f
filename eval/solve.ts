/** Solves for a symmetric positive matrix, of which the lower half is given, by Cholesky's decomposition. */
export function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
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
