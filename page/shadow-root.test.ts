/** Content scripts find closed shadow roots in either browser; what cannot carry one is not asked. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const closed = document.createElement('div').attachShadow({ mode: 'closed' });

it('asks Chromium, about possible hosts only', async () => {
  const openOrClosedShadowRoot = vi.fn(() => closed);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  const { shadowRootOf } = await import('./shadow-root');
  for (const name of ['story-text', 'div', 'h2']) expect(shadowRootOf(document.createElement(name))).toBe(closed);
  openOrClosedShadowRoot.mockClear();
  for (const name of ['a', 'em', 'td', 'li']) expect(shadowRootOf(document.createElement(name))).toBe(null);
  expect(openOrClosedShadowRoot).not.toHaveBeenCalled();
});

it('looks at the element in Firefox', async () => {
  const { shadowRootOf } = await import('./shadow-root');
  const element = Object.assign(document.createElement('div'), { openOrClosedShadowRoot: closed });
  expect(shadowRootOf(element)).toBe(closed);
});

it('finds the open ones where nobody shows the others', async () => {
  const { shadowRootOf } = await import('./shadow-root');
  const element = document.createElement('div');
  expect(shadowRootOf(element)).toBe(null);
  const root = element.attachShadow({ mode: 'open' });
  expect(shadowRootOf(element)).toBe(root);
});
