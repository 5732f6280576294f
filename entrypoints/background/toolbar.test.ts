/** Protects: the toolbar button tells on, off here, off everywhere and how many claims there are, by more than colour. */
import { existsSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ shown: {} as Record<string, unknown> }));
const set = (name: string) => async (value: Record<string, unknown>) => {
  fake.shown[name] = value.text ?? value.title ?? Object.values((value.path as Record<number, string>) ?? {})[0];
};
vi.mock('webextension-polyfill', () => ({
  default: {
    action: {
      setBadgeText: set('badge'),
      setTitle: set('title'),
      setIcon: set('icon'),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
  },
}));
const { showEnabled, showPage } = await import('./toolbar');

beforeEach(() => {
  fake.shown = {};
});

test.each([
  ['on, with claims', 'done', 3, true, '3', '/icon/16.png'],
  ['on, with very many', 'done', 1200, true, '999+', '/icon/16.png'],
  ['on, with none', 'done', 0, true, '', '/icon/16.png'],
  ['failed', 'failed', 0, true, '!', '/icon/16.png'],
  ['off here', 'off', 0, true, '', '/icon-here/16.png'],
  ['off everywhere', 'off', 0, false, '', '/icon-off/16.png'],
] as const)('%s', async (_, state, count, enabled, badge, icon) => {
  await showPage(7, { state, count }, enabled);
  expect(fake.shown).toMatchObject({ badge, icon });
  expect(existsSync(`public${icon}`)).toBe(true);
});

test('off here and off everywhere are told apart in words, too', async () => {
  await showPage(7, { state: 'off', count: 0 }, true);
  const here = fake.shown.title;
  await showPage(7, { state: 'off', count: 0 }, false);
  expect(fake.shown.title).not.toBe(here);
  const everywhere = fake.shown.title;
  await showEnabled(false);
  expect(fake.shown).toMatchObject({ title: everywhere, icon: '/icon-off/16.png' });
});
