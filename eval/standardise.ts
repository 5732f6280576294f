/** Columns of evidence with a mean of 0 and a spread of 1. */
import type { Row } from './logistic';

/** What summing up makes of a column that never changes. */
const CONSTANT = 1e-12;

export interface Standardised {
  /** Rows one after another. */
  readonly x: Float64Array;
  readonly columns: number;
  readonly mean: Float64Array;
  /** What a number, less its mean, is multiplied by; 0 where a column never changes. */
  readonly scale: Float64Array;
}

/** Throws where rows differ in their number of columns. */
export function standardise(rows: readonly Row[]): Standardised {
  const columns = rows[0]?.numbers.length ?? 0;
  if (rows.some(({ numbers }) => numbers.length !== columns)) throw new Error('rows differ in their number of columns');
  const mean = new Float64Array(columns);
  const spread = new Float64Array(columns);
  const over = (each: (n: number, c: number) => void) => {
    for (const { numbers } of rows) for (let c = 0; c < columns; c++) each(numbers[c] as number, c);
  };
  over((n, c) => (mean[c] = (mean[c] as number) + n / rows.length));
  over((n, c) => (spread[c] = (spread[c] as number) + (n - (mean[c] as number)) ** 2 / rows.length));
  const scale = spread.map((square) => (square > CONSTANT ? 1 / Math.sqrt(square) : 0));
  const x = new Float64Array(rows.length * columns);
  for (const [i, { numbers }] of rows.entries())
    for (let c = 0; c < columns; c++)
      x[i * columns + c] = ((numbers[c] as number) - (mean[c] as number)) * (scale[c] as number);
  return { x, columns, mean, scale };
}
