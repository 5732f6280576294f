/** Protects: a claim that was taken off from the list stays in its place there. */
import { expect, it } from 'vitest';
import { found } from './fixtures';
import { keep, withKept } from './kept';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => found(id));
if (!a || !b || !c || !d) throw new Error('four claims');
const all = [a, b, c, d];

it('stays between its neighbours when the page shows it no more', () => {
  expect(withKept([a, c, d], [keep(all, b)])).toEqual(all);
  expect(withKept([b, c, d], [keep(all, a)])).toEqual(all);
});

it.each([
  ['from the top', [b, c]],
  ['from the bottom', [c, b]],
])('neighbours that were taken off %s keep their order', (_how, taken) => {
  const kept = taken.map((item) => keep(all, item));
  expect(withKept([a, d], kept)).toEqual(all);
  expect(withKept([], kept)).toEqual([b, c]);
});

it('is there once where the page shows it still or again', () => {
  expect(withKept(all, [keep(all, b)])).toEqual(all);
});
