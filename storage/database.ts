/** The claim database: its stores, its versions, and how an old one becomes a new one. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/**
 * Keys stand outside the values, and a claim's key begins with its pack's id:
 * a damaged value can still be found, counted and replaced. Values are
 * `unknown` because whoever reads them has to check them.
 */
interface ClaimDatabaseSchema extends DBSchema {
  /** pack id -> `packRow` */
  packs: { key: string; value: unknown };
  /** `pack-id/claim-id` -> `claimRow` */
  claims: { key: string; value: unknown };
  /** pack id -> Blob of the engine's packed index; always to be had again from the claims */
  indexes: { key: string; value: unknown };
}

export type ClaimDatabase = IDBPDatabase<ClaimDatabaseSchema>;
export type StoreName = 'packs' | 'claims' | 'indexes';
export type WriteTransaction = IDBPTransaction<ClaimDatabaseSchema, readonly StoreName[], 'readwrite'>;
type Upgrade = IDBPTransaction<ClaimDatabaseSchema, StoreName[], 'versionchange'>;

/** Changes a database of the version before into the next one. May read and write rows; must not drop a user's. */
export type Migration = (database: ClaimDatabase, upgrade: Upgrade) => void | Promise<void>;

/** `migrations[n]` leads to version n + 1. Entries are only ever added. */
const migrations: readonly Migration[] = [
  (database) => {
    for (const name of ['packs', 'claims', 'indexes'] as const) database.createObjectStore(name);
  },
];

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
  const opening = openDB<ClaimDatabaseSchema>(options.name ?? 'claimlight', steps.length, {
    async upgrade(database, oldVersion, _newVersion, upgrade) {
      try {
        for (const migrate of steps.slice(oldVersion)) await migrate(database, upgrade);
      } catch (error) {
        failure = error;
        upgrade.abort();
        await upgrade.done.catch(() => undefined);
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      options.onClosed?.();
    },
    terminated: () => options.onClosed?.(),
  });
  return opening.catch((error: unknown) => {
    throw failure ?? error;
  });
}
