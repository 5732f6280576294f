/** However many frames a page makes, they ask for no more than a tab may. */
import { expect, it } from 'vitest';
import { FrameBudget } from './frame-budget';

const hour = 3_600_000;

it('refuses the tab that has spent it all, and no other', () => {
  const budget = new FrameBudget();
  budget.spend(1, 120_000, 0);
  expect(() => budget.spend(1, 1, 0)).toThrow('more text than Claimlight reads');
  budget.spend(2, 1, 0);
});

it('gives back by and by', () => {
  const budget = new FrameBudget();
  budget.spend(1, 120_000, 0);
  expect(() => budget.spend(1, 101, 1000)).toThrow();
  budget.spend(1, 100, 1000);
  expect(() => budget.spend(1, 1, 1000)).toThrow();
});

it('never gives more than it had', () => {
  const budget = new FrameBudget();
  budget.spend(1, 10, 0);
  budget.spend(1, 120_000, hour);
  expect(() => budget.spend(1, 1, hour)).toThrow();
});
