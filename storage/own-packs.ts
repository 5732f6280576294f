/** Packs that the reader puts in, takes out and puts back. Everything is prepared first and written in one go. */
import browser from 'webextension-polyfill';
import type { Pack } from '../claims/pack';
import type { PackStream } from './claim-store';
import { openDatabase } from './database';
import { DatabaseStore } from './database-store';
import { type InstallOptions, installPack, prepared } from './install';
import { tellClaimsChanged } from './settings';

/** Lets the page breathe; rejects with the signal's reason once it is aborted. */
export function breathe(signal: AbortSignal): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) =>
      setTimeout(() => {
        if (signal.aborted) reject(signal.reason);
        else resolve();
      }),
    );
}

async function withStore<T>(act: (store: DatabaseStore) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await act(new DatabaseStore(database));
  } finally {
    database.close();
  }
}

export function readPack(id: string): Promise<Pack | undefined> {
  return withStore(async (store) => (await store.getPack(id))?.pack);
}

/** All packs, each with its claims bit by bit. */
export async function* storedPacks(): AsyncGenerator<PackStream> {
  const database = await openDatabase();
  try {
    const store = new DatabaseStore(database);
    for (const id of await store.packIds()) {
      const pack = await store.streamPack(id);
      if (pack) yield pack;
    }
  } finally {
    database.close();
  }
}

export interface StoreOptions extends Pick<InstallOptions, 'progress' | 'ready'> {
  /** Until all is written, aborting leaves everything as it was. */
  readonly signal?: AbortSignal;
}

export async function storePack(pack: Pack, options: StoreOptions = {}): Promise<void> {
  const { version: installedBy } = browser.runtime.getManifest();
  const { signal = new AbortController().signal } = options;
  const pause = breathe(signal);
  await withStore((store) => installPack(store, pack, { ...options, installedBy, pause, signal }));
  await tellClaimsChanged();
}

/** Puts several packs in and takes others out: all of it or nothing. */
export async function storePacks(packs: readonly Pack[], removed: readonly string[]): Promise<void> {
  const { version: installedBy } = browser.runtime.getManifest();
  const pause = breathe(new AbortController().signal);
  await withStore(async (store) => {
    const all = [];
    for (const pack of packs) all.push({ pack, ...(await prepared(pack, { installedBy, pause })) });
    await store.change(all, removed);
  });
  await tellClaimsChanged();
}

/**
 * Reads a pack, changes it and writes it back; undefined takes it out. Windows that are open at once do so one after
 * the other, so that none writes back what it read before another's change.
 */
export function changePack(
  id: string,
  change: (pack: Pack | undefined) => Pack | undefined,
): Promise<Pack | undefined> {
  return navigator.locks.request(`pack ${id}`, async () => {
    const pack = change(await readPack(id));
    if (pack) await storePack(pack);
    else await removePack(id);
    return pack;
  });
}

/** Takes a pack out; what is returned puts it back. */
export async function removePack(id: string): Promise<() => Promise<void>> {
  const pack = await withStore(async (store) => {
    const stored = await store.getPack(id);
    await store.removePack(id);
    return stored?.pack;
  });
  await tellClaimsChanged();
  return async () => {
    if (pack) await storePack(pack);
  };
}
