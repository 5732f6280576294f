/** The claim database: its stores, its versions, and how an old one becomes a new one. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as z from 'zod/mini';
import { qualify } from '../claims/id';
import { t } from '../i18n/text';

/**
 * Keys stand outside the values, and a claim's key begins with its pack's id:
 * a damaged value can still be found, counted and replaced. Values are
 * `unknown` because whoever reads them has to check them.
 */
interface ClaimDatabaseSchema extends DBSchema {
  /** pack id -> `packRow` */
  packs: { key: string; value: unknown };
  /** `pack-id/claim-id` -> `claimRow`, and so on: one row each, since only those are read that a claim points to */
  claims: { key: string; value: unknown };
  sources: { key: string; value: unknown };
  entities: { key: string; value: unknown };
  /** pack id -> Blob of the engine's packed index; always to be had again from the claims */
  indexes: { key: string; value: unknown };
}

export type ClaimDatabase = IDBPDatabase<ClaimDatabaseSchema>;
export type StoreName = 'packs' | 'claims' | 'sources' | 'entities' | 'indexes';
export type ReadTransaction = IDBPTransaction<ClaimDatabaseSchema, readonly StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<ClaimDatabaseSchema, readonly StoreName[], 'readwrite'>;
type Upgrade = IDBPTransaction<ClaimDatabaseSchema, StoreName[], 'versionchange'>;

/** Changes a database of the version before into the next one. May read and write rows; must not drop a user's. */
export type Migration = (database: ClaimDatabase, upgrade: Upgrade) => void | Promise<void>;

/** What version 1 kept in a pack's record. */
const items = z.optional(z.array(z.looseObject({ id: z.string() })));
const headWithParts = z.looseObject({ head: z.looseObject({ sources: items, entities: items }) });

/** `migrations[n]` leads to version n + 1. Entries are only ever added. */
const migrations: readonly Migration[] = [
  (database) => {
    for (const name of ['packs', 'claims', 'indexes'] as const) database.createObjectStore(name);
  },
  async (database, upgrade) => {
    const parts = [
      ['sources', 'source'],
      ['entities', 'entity'],
    ] as const;
    for (const [name] of parts) database.createObjectStore(name);
    const packs = upgrade.objectStore('packs');
    for (const id of await packs.getAllKeys()) {
      const row = headWithParts.safeParse(await packs.get(id));
      // Whatever is damaged stays as it is.
      if (!row.success) continue;
      const { head, ...rest } = row.data;
      for (const [name, part] of parts) {
        for (const [order, item] of (head[name] ?? []).entries())
          await upgrade.objectStore(name).put({ order, [part]: item }, qualify(id, item.id));
        delete head[name];
      }
      await packs.put({ ...rest, head }, id);
    }
  },
];

/** For the reader, where the browser has only a name for what is wrong. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return error;
  return new Error(t('problemNoRoom'), { cause: error });
}

/** All that it has done is undone. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // A failed request has aborted it already.
  }
}

const PATIENCE_MS = 2000;

export interface OpenOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** The connection is gone (another version wants in, or the browser closed it): open again. */
  readonly onClosed?: () => void;
}

/** Rejects when the database cannot be opened or a migration fails; the old data are then as they were. */
export async function openDatabase(options: OpenOptions = {}): Promise<ClaimDatabase> {
  const steps = options.migrations ?? migrations;
  let failure: unknown;
  let giveUp: (error: Error) => void = () => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  const opening = openDB<ClaimDatabaseSchema>(options.name ?? 'claimlight', steps.length, {
    async upgrade(database, oldVersion, _newVersion, upgrade) {
      // Some failures show only when all is written: there is no room left.
      upgrade.done.catch((error: unknown) => {
        failure ??= error;
      });
      try {
        for (const migrate of steps.slice(oldVersion)) await migrate(database, upgrade);
      } catch (error) {
        failure = error;
        abort(upgrade);
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      options.onClosed?.();
    },
    // Whoever holds the old version open was told to let go of it.
    blocked: () => void setTimeout(() => giveUp(new Error(t('problemBlocked'))), PATIENCE_MS),
    terminated: () => options.onClosed?.(),
  });
  return Promise.race([opening, givenUp]).catch((error: unknown) => {
    // It may come yet, and would then be in the way of others.
    opening.then((late) => late.close()).catch(() => undefined);
    throw inWords(failure ?? error);
  });
}
