/** A small network with one hidden layer: log-odds from numbers of evidence. */

export interface HiddenUnit {
  readonly bias: number;
  /** One for each number of evidence. */
  readonly weights: readonly number[];
  /** How much the unit counts for the outcome. */
  readonly counts: number;
}

export interface Network {
  readonly bias: number;
  readonly units: readonly HiddenUnit[];
}

/** @param numbers as many as each unit has weights */
export function logOddsBy({ bias, units }: Network, numbers: readonly number[]): number {
  let sum = bias;
  for (const unit of units) {
    let own = unit.bias;
    for (let i = 0; i < numbers.length; i++) own += (unit.weights[i] as number) * (numbers[i] as number);
    sum += unit.counts * Math.tanh(own);
  }
  return sum;
}
