/** Lists of which one row is right teach what sets it apart in its list, whatever lists have in common. */
import { expect, it } from 'vitest';
import { fitRanking } from './ranking';

const row = (label: 0 | 1, ...numbers: number[]) => ({ label, numbers, weight: 1 });
const lists = [
  [row(0, 5, 1, 7), row(1, 5, 2, 7), row(0, 5, 0, 7)],
  [row(1, 0, 9, 7), row(0, 0, 8, 7)],
  [row(0, 9, 3, 7), row(0, 9, 3, 7)],
];

it('what is higher in the right row of each list counts, what its list shares does not', () => {
  const [shared, telling, constant] = fitRanking(lists) as [number, number, number];
  expect(telling).toBeGreaterThan(0);
  expect(Math.abs(shared)).toBeLessThan(telling / 10);
  expect(constant).toBe(0);
});

it('learns the same from the same', () => {
  expect(fitRanking(lists)).toEqual(fitRanking(lists));
});

it('refuses rows that differ in their number of columns', () => {
  expect(() => fitRanking([[row(1, 1, 2), row(0, 1)]])).toThrow('columns');
});
