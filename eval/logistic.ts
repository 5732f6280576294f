/** Logistic regression by full-batch Adam (Kingma and Ba 2015), on standardised columns with an L2 penalty. */

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

const STEPS = 400;
const RATE = 0.05;

export function fitLogistic(rows: readonly Row[], penalty = 1e-3): Logistic {
  const columns = rows[0]?.numbers.length ?? 0;
  const mean = Array.from({ length: columns }, (_, c) => rows.reduce((s, r) => s + at(r.numbers, c), 0) / rows.length);
  const spread = mean.map(
    (m, c) => Math.sqrt(rows.reduce((s, r) => s + (at(r.numbers, c) - m) ** 2, 0) / rows.length) || 1,
  );
  const x = rows.map((row) => Float64Array.from(row.numbers, (n, c) => (n - at(mean, c)) / at(spread, c)));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  // The last parameter is the bias, which is not penalised.
  const parameters = new Float64Array(columns + 1);
  const first = new Float64Array(columns + 1);
  const second = new Float64Array(columns + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(columns + 1);
    for (const [i, row] of rows.entries()) {
      const vector = x[i] as Float64Array;
      let z = at(parameters, columns);
      for (let c = 0; c < columns; c++) z += at(parameters, c) * at(vector, c);
      const error = ((1 / (1 + Math.exp(-z)) - row.label) * row.weight) / total;
      for (let c = 0; c < columns; c++) gradient[c] = at(gradient, c) + error * at(vector, c);
      gradient[columns] = at(gradient, columns) + error;
    }
    for (let c = 0; c <= columns; c++) {
      const g = at(gradient, c) + (c < columns ? penalty * at(parameters, c) : 0);
      first[c] = 0.9 * at(first, c) + 0.1 * g;
      second[c] = 0.999 * at(second, c) + 0.001 * g * g;
      const velocity = at(first, c) / (1 - 0.9 ** step);
      const scale = Math.sqrt(at(second, c) / (1 - 0.999 ** step)) + 1e-8;
      parameters[c] = at(parameters, c) - (RATE * velocity) / scale;
    }
  }
  const importance = Array.from(parameters.subarray(0, columns));
  const weights = importance.map((w, c) => w / at(spread, c));
  const bias = at(parameters, columns) - weights.reduce((sum, w, c) => sum + w * at(mean, c), 0);
  return { weights, bias, importance };
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
