/** Settings are kept field by field, told to all, and changed by several windows at once without loss. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TestLocks } from './test-locks';

type OnChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const fake = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, listeners: new Set<unknown>() }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: fake.stored[key] }),
        set: async (values: Record<string, unknown>) => {
          Object.assign(fake.stored, values);
          const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
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

const { defaultSettings, loadSettings, readSettings, saveSettings, tellClaimsChanged, watchSettings } = await import(
  './settings'
);

beforeEach(() => {
  fake.stored = {};
  fake.listeners.clear();
  vi.stubGlobal('navigator', { locks: new TestLocks() });
});

describe('settings', () => {
  it('begin with the defaults', async () => {
    expect(await loadSettings()).toEqual({
      enabled: true,
      sensitivity: 'balanced',
      markStyle: 'underline',
      otherSites: 'on',
      sites: {},
      removedQuietSites: [],
      disabledPacks: [],
      sightings: false,
      claimsChanged: 0,
    });
  });

  it('change one by one', async () => {
    await saveSettings({ sensitivity: 'strict' });
    await saveSettings({ sites: { 'news.example': { mode: 'off' } } });
    expect(await loadSettings()).toMatchObject({ sensitivity: 'strict', sites: { 'news.example': { mode: 'off' } } });
  });

  it('changed by two windows at once are all kept, also within one list', async () => {
    const add = (site: string) => saveSettings(({ disabledPacks }) => ({ disabledPacks: [...disabledPacks, site] }));
    await Promise.all([saveSettings({ sensitivity: 'strict' }), add('a.example'), saveSettings({ enabled: false })]);
    await Promise.all([add('b.example'), saveSettings({ markStyle: 'tint' })]);
    expect(await loadSettings()).toMatchObject({
      enabled: false,
      sensitivity: 'strict',
      markStyle: 'tint',
      disabledPacks: ['a.example', 'b.example'],
    });
  });

  it('go on after a change that fails', async () => {
    const failing = saveSettings(() => {
      throw new Error('no');
    });
    await Promise.all([expect(failing).rejects.toThrow('no'), saveSettings({ enabled: false })]);
    expect(await loadSettings()).toMatchObject({ enabled: false });
  });

  it('tell of every change of the claims, though the clock stands still or goes back', async () => {
    const times: number[] = [];
    watchSettings(({ claimsChanged }) => times.push(claimsChanged), new AbortController().signal);
    vi.useFakeTimers({ toFake: ['Date'], now: 5000 });
    await tellClaimsChanged();
    await tellClaimsChanged();
    vi.setSystemTime(100);
    await tellClaimsChanged();
    vi.setSystemTime(9000);
    await tellClaimsChanged();
    vi.useRealTimers();
    expect(times).toEqual([5000, 5001, 5002, 9000]);
  });

  it.each([undefined, null, 'text', 5, []])('survive %j in their place', (stored) => {
    expect(readSettings(stored)).toEqual(defaultSettings);
  });

  it('keep every sound field beside a damaged one', () => {
    const stored = { enabled: 'maybe', sensitivity: 'broad', markStyle: 'blink', otherSites: 'ask' };
    expect(readSettings(stored)).toEqual({ ...defaultSettings, sensitivity: 'broad', otherSites: 'ask' });
  });

  it('keep every sound rule beside a damaged one', () => {
    const sites = {
      'a.example': { mode: 'off' },
      'b.example': { mode: 'perhaps' },
      'c.example': 7,
      '': { mode: 'on' },
    };
    expect(readSettings({ sites }).sites).toEqual({ 'a.example': { mode: 'off' } });
  });

  it('keep the sites that an earlier version had switched off, and leave its list behind when saved', async () => {
    fake.stored.settings = { disabledSites: ['a.example', 'localhost:8080', 7, 'c.example'], sensitivity: 'strict' };
    const kept = { 'a.example': { mode: 'off' }, 'localhost:8080': { mode: 'off' }, 'c.example': { mode: 'off' } };
    expect(await loadSettings()).toEqual({ ...defaultSettings, sensitivity: 'strict', sites: kept });
    await saveSettings({ markStyle: 'tint' });
    expect(fake.stored.settings).toEqual({ ...defaultSettings, sensitivity: 'strict', markStyle: 'tint', sites: kept });
  });

  it('refuse to be saved damaged', async () => {
    await expect(saveSettings({ markStyle: 'blink' as 'tint' })).rejects.toThrow();
    expect(fake.stored).toEqual({});
  });

  it('are told to those who watch, until the signal', async () => {
    const heard = vi.fn();
    const life = new AbortController();
    watchSettings(heard, life.signal);
    await saveSettings({ enabled: false });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ ...defaultSettings, enabled: false });
    for (const listener of fake.listeners as Set<OnChanged>) listener({ other: { newValue: 1 } }, 'local');
    life.abort();
    await saveSettings({ enabled: true });
    expect(heard).toHaveBeenCalledOnce();
  });
});
