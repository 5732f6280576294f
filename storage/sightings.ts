/**
 * Where known claims were seen, if the reader has asked for that: addresses and titles of pages, on this device alone, in
 * a database of their own that no backup holds. Nothing is kept of private windows.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import { loadSettings, saveSettings } from './settings';

/** A page on which a claim was seen. */
const sighting = z.object({
  /** Qualified by the pack. */
  claim: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  title: z.string().check(z.maxLength(300)),
  /** Milliseconds since 1970. */
  first: z.number(),
  last: z.number(),
});
export type Sighting = z.infer<typeof sighting>;

interface SightingSchema extends DBSchema {
  /** claim and address -> `sighting` */
  sightings: { key: [string, string]; value: unknown; indexes: { claim: string; last: number } };
}

/** The oldest go first. */
export const MOST_SIGHTINGS = 10_000;
const NAME = 'claimlight-sightings';
/** Writing and switching off wait for each other: nothing is written after the switch. */
const LOCK = 'sightings';

async function withSightings<T>(act: (database: IDBPDatabase<SightingSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<SightingSchema>(NAME, 1, {
    upgrade(opened) {
      const store = opened.createObjectStore('sightings');
      store.createIndex('claim', 'claim');
      store.createIndex('last', 'last');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** Does nothing unless sightings are switched on. Without the part of the address that leads to a place on the page. */
export function noteSightings(
  page: { readonly url: string; readonly title: string; readonly incognito: boolean },
  claims: Iterable<string>,
  now: number,
): Promise<void> {
  const [url = ''] = page.url.split('#');
  if (page.incognito || !/^https?:\/\//.test(url)) return Promise.resolve();
  return navigator.locks.request(LOCK, async () => {
    if (!(await loadSettings()).sightings) return;
    await withSightings(async (database) => {
      const { store, done } = database.transaction('sightings', 'readwrite');
      for (const claim of new Set(claims)) {
        const known = sighting.safeParse(await store.get([claim, url]));
        const first = known.success ? known.data.first : now;
        await store.put({ claim, url, title: page.title.slice(0, 300), first, last: now }, [claim, url]);
      }
      let surplus = (await store.count()) - MOST_SIGHTINGS;
      for (let oldest = await store.index('last').openCursor(); oldest && surplus > 0; surplus--) {
        await oldest.delete();
        oldest = await oldest.continue();
      }
      await done;
    });
  });
}

/** Where a claim was seen, the latest first. */
export function sightingsOf(claim: string): Promise<Sighting[]> {
  return withSightings(async (database) => {
    const rows = await database.getAllFromIndex('sightings', 'claim', claim);
    const sound = rows.flatMap((row) => {
      const result = sighting.safeParse(row);
      return result.success ? [result.data] : [];
    });
    return sound.sort((a, b) => b.last - a.last);
  });
}

export function countSightings(): Promise<number> {
  return withSightings((database) => database.count('sightings'));
}

/** Switching off forgets all that was kept. */
export function keepSightings(on: boolean): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    await saveSettings({ sightings: on });
    if (!on) await withSightings((database) => database.clear('sightings'));
  });
}
