/** Places on a page are in order, through shadow roots. */
// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { comparePlaces, isWithin } from './order';

it('orders places and knows what lies within what, through shadow roots', () => {
  document.body.innerHTML = '<p id="a"></p><x-box id="b"></x-box><p id="c"></p>';
  const [a, b, c] = document.body.children;
  if (!a || !b || !c) throw new Error('incomplete fixture');
  const root = b.attachShadow({ mode: 'open' });
  root.innerHTML = '<p></p><div></div>';
  const [p, div] = root.children;
  if (!p || !div) throw new Error('incomplete fixture');
  expect([c, div, b, p, a].sort(comparePlaces)).toEqual([a, b, p, div, c]);
  for (const outer of [document.body, b, root, p]) expect(isWithin(p, new Set([c, outer]))).toBe(true);
  expect(isWithin(p, new Set([a, c, div]))).toBe(false);
});
