/** Subscriptions outlast damage, other windows and a restored backup. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Subscription } from './subscriptions';
import { TestLocks } from './test-locks';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.stubGlobal('navigator', { locks: new TestLocks() });

const { loadSubscriptions, readSubscriptions, restoreSubscriptions, saveSubscription, UPDATE_ALARM } = await import(
  './subscriptions'
);

const to = (url: string): Subscription => ({ url, checked: 1, updated: 1, expiresHours: 24 });
const urls = async () => [...(await loadSubscriptions())].map(([id, { url }]) => [id, url]);

beforeEach(() => fakeBrowser.reset());

it('leave out what is damaged', () => {
  expect([
    ...readSubscriptions({ good: to('https://a.test/'), bad: { url: 'http://a.test/' }, worse: 7 }).keys(),
  ]).toEqual(['good']);
  expect(readSubscriptions('garbage').size).toBe(0);
});

it('come back beside those that are there, or in their place', async () => {
  await saveSubscription('rain', to('https://a.test/rain'));
  const saved = new Map([
    ['rain', to('https://b.test/rain')],
    ['snow', to('https://b.test/snow')],
  ]);
  await restoreSubscriptions(saved, false);
  expect(await urls()).toEqual([
    ['rain', 'https://a.test/rain'],
    ['snow', 'https://b.test/snow'],
  ]);
  await saveSubscription('hail', to('https://a.test/hail'));
  await restoreSubscriptions(saved, true);
  expect(await urls()).toEqual([
    ['rain', 'https://b.test/rain'],
    ['snow', 'https://b.test/snow'],
  ]);
  expect(await fakeBrowser.alarms.get(UPDATE_ALARM)).toBeDefined();
});
