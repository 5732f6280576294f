/** Lists of which one row is right teach what sets it apart in its list, whatever lists have in common. */
import { expect, it } from 'vitest';
import { fitRanking } from './ranking';

const row = (label: 0 | 1, ...numbers: number[]) => ({ label, numbers, weight: 1 });
const lists = [
  [row(0, 5, 1, 7), row(1, 5, 2, 7), row(0, 5, 0, 7)],
  [row(1, 0, 9, 7), row(0, 0, 8, 7)],
  [row(0, 9, 3, 7), row(0, 9, 3, 7)],
];

it('puts the right row of each list first, also where others have more of what lists do not share', () => {
  const weights = fitRanking(lists);
  const worth = ({ numbers }: { numbers: readonly number[] }) =>
    numbers.reduce((sum, n, c) => sum + n * (weights[c] as number), 0);
  for (const rows of lists.slice(0, 2)) {
    const [first] = rows.toSorted((a, b) => worth(b) - worth(a));
    expect(first?.label).toBe(1);
  }
});

it('a column that never changes counts for nothing', () => {
  expect(fitRanking(lists)[2]).toBe(0);
});

it('learns the same from the same', () => {
  expect(fitRanking(lists)).toEqual(fitRanking(lists));
});

it('refuses rows that differ in their number of columns', () => {
  expect(() => fitRanking([[row(1, 1, 2), row(0, 1)]])).toThrow('columns');
});
