/** Protects: what the reader has taken off stays off, is bounded, survives damage, and two tabs lose nothing of each other. */
import { beforeEach, expect, test, vi } from 'vitest';
import { TestLocks } from './test-locks';

type OnChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;
const fake = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, listeners: new Set<unknown>() }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: fake.stored[key] }),
        set: async (values: Record<string, unknown>) => {
          const before = { ...fake.stored };
          Object.assign(fake.stored, values);
          const changes = Object.fromEntries(
            Object.entries(values).map(([key, newValue]) => [key, { oldValue: before[key], newValue }]),
          );
          for (const listener of fake.listeners as Set<OnChanged>) listener(changes, 'local');
        },
      },
      onChanged: {
        addListener: (listener: unknown) => fake.listeners.add(listener),
        removeListener: (listener: unknown) => fake.listeners.delete(listener),
      },
    },
  },
}));

const {
  dismiss,
  dismissedAmong,
  loadDismissed,
  MOST_DISMISSED,
  restoreDismissed,
  takeBack,
  takeBackAll,
  watchDismissed,
} = await import('./dismissed');

const mark = (n: number) => ({ claim: `pack/claim-${n}`, sentence: `Sentence ${n}.`, site: 'news.test' });

beforeEach(() => {
  fake.stored = {};
  fake.listeners.clear();
  vi.stubGlobal('navigator', { locks: new TestLocks() });
});

test('marks are taken off and put back, by claim and sentence', async () => {
  await Promise.all([dismiss(mark(1)), dismiss(mark(2)), dismiss({ ...mark(1), site: 'other.test' })]);
  expect(await loadDismissed()).toEqual([mark(2), { ...mark(1), site: 'other.test' }]);
  const isDismissed = dismissedAmong(await loadDismissed());
  expect([mark(1), mark(3), { ...mark(1), claim: 'pack/claim-2' }].map(isDismissed)).toEqual([true, false, false]);
  await takeBack(mark(1));
  expect(await loadDismissed()).toEqual([mark(2)]);
  await takeBackAll();
  expect(await loadDismissed()).toEqual([]);
});

test('the oldest go first', async () => {
  fake.stored.dismissed = Array.from({ length: MOST_DISMISSED }, (_, n) => mark(n));
  await dismiss(mark(-1));
  const kept = await loadDismissed();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([MOST_DISMISSED, mark(1), mark(-1)]);
});

test.each([undefined, null, 'text', { 0: mark(1) }])('%j in their place is no list', async (stored) => {
  fake.stored.dismissed = stored;
  expect(await loadDismissed()).toEqual([]);
});

test('a damaged entry does not take the others along', async () => {
  fake.stored.dismissed = [mark(1), { claim: 5 }, { ...mark(2), sentence: 'x'.repeat(4001) }, mark(3)];
  expect(await loadDismissed()).toEqual([mark(1), mark(3)]);
});

test('a backup adds to them or takes their place', async () => {
  await dismiss(mark(1));
  await restoreDismissed([mark(2), { ...mark(1), site: 'saved.test' }], false);
  expect(await loadDismissed()).toEqual([mark(2), { ...mark(1), site: 'saved.test' }]);
  await restoreDismissed([mark(3)], true);
  expect(await loadDismissed()).toEqual([mark(3)]);
});

test('who watches hears which sentences it is about, until the signal', async () => {
  const heard = vi.fn();
  const life = new AbortController();
  watchDismissed(heard, life.signal);
  await dismiss(mark(1));
  await takeBack(mark(1));
  life.abort();
  await dismiss(mark(2));
  expect(heard.mock.calls).toEqual([[new Set([mark(1).sentence])], [new Set([mark(1).sentence])]]);
});
