/** The network learns what no sum of the numbers can tell, and always the same. */
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../matching/claim-model';
import { logOddsBy, type Network } from '../matching/network';
import type { Row } from './logistic';
import { fitNetwork, pushes } from './network';

const row = (label: 0 | 1, numbers: number[], weight = 1): Row => ({ numbers, label, weight });
const probability = (network: Network, numbers: readonly number[]) => sigmoid(logOddsBy(network, numbers));

/** One or the other, but not both; the third number is noise, the fourth never changes. */
const either = Array.from({ length: 800 }, (_, i) => {
  const [a, b] = [i % 2, (i >> 1) % 2];
  return row(a === b ? 0 : 1, [10 * a, 1000 * b, (i * 7) % 11, 5]);
});

describe('fitNetwork', () => {
  const network = fitNetwork(either);

  it('tells what only goes together, in the units of the data', () => {
    for (const { numbers, label } of either) expect(probability(network, numbers) > 0.5).toBe(label === 1);
  });

  it('learns the same in every run', () => {
    expect(fitNetwork(either)).toEqual(network);
  });

  it('counts a row as much as its weight says', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => row(i % 2 ? 1 : 0, [1], i % 2 ? 0.25 : 1));
    expect(probability(fitNetwork(rows), [1])).toBeCloseTo(0.2, 1);
  });

  it('refuses rows that differ in their number of columns', () => {
    expect(() => fitNetwork([row(1, [1, 2]), row(0, [1])])).toThrow('rows differ in their number of columns');
  });
});

it('tells how far each number moves the outcome', () => {
  const rows = Array.from({ length: 400 }, (_, i) =>
    row(i % 2 ? 1 : 0, [(i % 2 ? 1 : -1) + ((i * 5) % 7) / 3, (i * 7) % 11, 1]),
  );
  const [deciding = 0, noise = 0, constant = 0] = pushes(fitNetwork(rows), rows);
  expect(deciding).toBeGreaterThan(3 * Math.abs(noise));
  expect(constant).toBeCloseTo(0);
});
