/** How a pack's parts lie in the database, and how they are read: each row is checked on its way out. */
import * as z from 'zod/mini';
import { placed } from '../claims/reasons';
import { SLICE_MS } from '../matching/slices';
import type { Damage } from './claim-store';
import type { ReadTransaction, StoreName } from './database';

/** Stores with a row for each of a pack's parts, keyed by qualified ids. */
export const PARTS = ['claims', 'sources', 'entities'] as const;
export type PartStore = (typeof PARTS)[number];
export const ALL = ['packs', ...PARTS, 'indexes'] as const;

/** Rows that are read before anything else has a turn: few to begin with, for some are large. */
const FEWEST_AT_ONCE = 25;
const MOST_AT_ONCE = 100;

/** All of a kind that a pack has, in the order of their ids. Reading very many at once would hold up all others. */
export async function* batches<T extends z.core.$ZodType>(
  reading: () => ReadTransaction,
  name: PartStore,
  packId: string,
  schema: T,
  damaged: Damage[],
): AsyncGenerator<z.output<T>[]> {
  let most = FEWEST_AT_ONCE;
  for (let range = keysOf(packId); ; ) {
    const entries = await entriesOf(reading(), name, range, most);
    const started = Date.now();
    const rows = entries.flatMap(([key, value]) => read(schema, value, key, damaged));
    const took = Date.now() - started;
    yield rows;
    const last = entries[most - 1]?.[0];
    if (last === undefined) return;
    range = IDBKeyRange.bound(last, range.upper, true, true);
    // To get them out of the database takes about as long as to check them.
    most = Math.min(MOST_AT_ONCE, Math.max(FEWEST_AT_ONCE, took < SLICE_MS / 2 ? 2 * most : most >> 1));
  }
}

export async function entriesOf(
  reading: ReadTransaction,
  name: StoreName,
  range?: IDBKeyRange,
  most?: number,
): Promise<[string, unknown][]> {
  const store = reading.objectStore(name);
  const [keys, values] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
  return keys.map((key, index) => [key, values[index]]);
}

/** Ids hold no slash, and `0` is the character after it: exactly the keys that begin with `packId/`. */
export function keysOf(packId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${packId}/`, `${packId}0`, false, true);
}

export function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order;
}

export function read<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
  id: string,
  damaged: Damage[],
): [] | [z.output<T>] {
  const result = z.safeParse(schema, value);
  if (result.success) return [result.data];
  const [issue] = result.error.issues;
  damaged.push({ id, reason: placed({ field: issue?.path.join(' > ') ?? '', reason: issue?.message ?? '' }) });
  return [];
}
