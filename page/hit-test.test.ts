/** The marks under a pointer are found, in shadow roots, too. */
// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { marksAt } from './hit-test';

it('names the marks under a point, and looks into their shadow roots', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>text</p>';
  const inShadow = document.createRange();
  inShadow.selectNodeContents(root);
  const [one, two] = [{ ranges: [document.createRange()] }, { ranges: [inShadow] }];
  const registry = {
    highlightsFromPoint: (x: number, y: number, { shadowRoots }: { shadowRoots: readonly ShadowRoot[] }) =>
      x === 3 && y === 4 && shadowRoots[0] === root ? [{ ranges: [inShadow, document.createRange()] }] : [],
  };
  expect(marksAt(3, 4, [one, two], registry)).toEqual([two]);
  expect(marksAt(4, 3, [one, two], registry)).toEqual([]);
});
