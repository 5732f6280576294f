/** Where claims were seen is kept only on the reader's word, never of private windows, and gone when switched off. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TestLocks } from './test-locks';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.stubGlobal('navigator', { locks: new TestLocks() });

const { countSightings, keepSightings, noteSightings, sightingsOf } = await import('./sightings');

const page = { url: 'https://news.test/story?id=1#comments', title: 'A story', incognito: false };

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

describe('sightings', () => {
  it('are not kept unless the reader wants it', async () => {
    await noteSightings(page, ['town/bridge'], 1);
    expect(await countSightings()).toBe(0);
  });

  it('tell where a claim was seen first and last, the latest page first', async () => {
    await keepSightings(true);
    await noteSightings(page, ['town/bridge', 'town/library', 'town/bridge'], 1);
    await noteSightings({ ...page, url: 'http://other.test/', title: 'x'.repeat(999) }, ['town/bridge'], 2);
    await noteSightings(page, ['town/bridge'], 3);
    expect(await sightingsOf('town/bridge')).toEqual([
      { claim: 'town/bridge', url: 'https://news.test/story?id=1', title: 'A story', first: 1, last: 3 },
      { claim: 'town/bridge', url: 'http://other.test/', title: 'x'.repeat(300), first: 2, last: 2 },
    ]);
    expect(await sightingsOf('town/library')).toHaveLength(1);
    expect(await sightingsOf('town/nothing')).toEqual([]);
  });

  it.each([
    ['private windows', { ...page, incognito: true }],
    ['files', { ...page, url: 'file:///home/me/letter.html' }],
    ['pages without an address', { ...page, url: '' }],
  ])('are never kept of %s', async (_name, where) => {
    await keepSightings(true);
    await noteSightings(where, ['town/bridge'], 1);
    expect(await countSightings()).toBe(0);
  });

  it('are forgotten when it is switched off, also those that are on their way', async () => {
    await keepSightings(true);
    await noteSightings(page, ['town/bridge'], 1);
    const off = keepSightings(false);
    await noteSightings(page, ['town/bridge'], 2);
    await off;
    expect(await countSightings()).toBe(0);
  });

  it('are at most ten thousand: the oldest go', async () => {
    await keepSightings(true);
    const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => `town/${from + i}`);
    await noteSightings(page, ids(0, 6000), 1);
    await noteSightings(page, ids(6000, 6000), 2);
    expect(await countSightings()).toBe(10_000);
    expect(await sightingsOf('town/11999')).toHaveLength(1);
  });
});
