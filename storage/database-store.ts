/** Packs and claims in IndexedDB. Rows are as untrusted as any file: each is parsed on its way out. */
import * as z from 'zod/mini';
import { qualify, unqualify } from '../claims/id';
import type { Claim, Pack } from '../claims/pack';
import { type ClaimView, viewClaim } from '../claims/view';
import { type ClaimStore, claimRow, type Damage, type PackOptions, packRow, packRowOutline } from './claim-store';
import type { ClaimDatabase, StoreName, WriteTransaction } from './database';

const ALL = ['packs', 'claims', 'indexes'] as const;

export class DatabaseStore implements ClaimStore {
  readonly #database: ClaimDatabase;

  constructor(database: ClaimDatabase) {
    this.#database = database;
  }

  async packIds() {
    const rows = await this.#entries('packs');
    return rows.filter(([, row]) => z.safeParse(packRowOutline, row).success).map(([id]) => id);
  }

  async installedBy(packId: string) {
    const [row] = read(packRow, await this.#database.get('packs', packId), packId, []);
    return row?.installedBy;
  }

  async listPacks() {
    const damaged: Damage[] = [];
    const rows = await this.#entries('packs');
    return { packs: rows.flatMap(([id, row]) => read(packRow, row, id, damaged)), damaged };
  }

  async getPack(id: string) {
    const damaged: Damage[] = [];
    const [row] = read(packRow, await this.#database.get('packs', id), id, damaged);
    if (!row) return undefined;
    const rows = await this.#entries('claims', claimsOf(id));
    const claims = rows
      .flatMap(([key, value]) => read(claimRow, value, key, damaged))
      .sort((a, b) => a.order - b.order)
      .map(({ claim }) => claim);
    return { pack: { ...row.head, claims }, damaged };
  }

  async getClaims(ids: readonly string[]) {
    const damaged: Damage[] = [];
    const views: ClaimView[] = [];
    const packIds = new Set(ids.map((id) => unqualify(id).packId));
    for (const packId of packIds) {
      const stored = await this.#database.get('packs', packId);
      if (stored === undefined) continue;
      for (const { head } of read(packRow, stored, packId, damaged)) {
        const claims = await this.#readClaims(packId, ids, damaged);
        const asked = new Set(ids);
        const related = claims
          .flatMap((claim) => claim.relations.map((relation) => qualify(packId, relation.claim)))
          .filter((id) => !asked.has(id));
        const others = await this.#readClaims(packId, related, damaged);
        const byId = new Map([...claims, ...others].map((claim) => [claim.id, claim]));
        views.push(...claims.map((claim) => viewClaim(claim, head, byId)));
      }
    }
    const byId = new Map(views.map((view) => [view.id, view]));
    return { claims: ids.flatMap((id) => byId.get(id) ?? []), damaged };
  }

  async readClaims(ids: readonly string[]) {
    const { store, done } = this.#database.transaction('claims');
    const [rows] = await Promise.all([Promise.all(ids.map((id) => store.get(id))), done]);
    const claims = ids.flatMap((id, i) => read(claimRow, rows[i], id, []).map(({ claim }) => [id, claim] as const));
    return new Map(claims);
  }

  async getIndexes() {
    const indexes = new Map<string, Uint8Array>();
    for (const [id, blob] of await this.#entries('indexes')) {
      // A blob's file can be lost while its row is there.
      const bytes = blob instanceof Blob ? await blob.arrayBuffer().catch(() => undefined) : undefined;
      if (bytes) indexes.set(id, new Uint8Array(bytes));
    }
    return indexes;
  }

  async putPack(pack: Pack, { bundled, installedBy, index }: PackOptions) {
    const { claims, ...head } = pack;
    await this.#write(async (write) => {
      await write.objectStore('claims').delete(claimsOf(pack.id));
      await write.objectStore('packs').put({ head, bundled, installedBy, claims: claims.length }, pack.id);
      await write.objectStore('indexes').put(new Blob([index]), pack.id);
      const store = write.objectStore('claims');
      await Promise.all(claims.map(async (claim, order) => store.put({ order, claim }, qualify(pack.id, claim.id))));
    });
  }

  async putIndex(packId: string, index: Uint8Array<ArrayBuffer>) {
    await this.#database.put('indexes', new Blob([index]), packId);
  }

  async removePack(id: string) {
    await this.#write(async (write) => {
      await write.objectStore('claims').delete(claimsOf(id));
      await write.objectStore('packs').delete(id);
      await write.objectStore('indexes').delete(id);
    });
  }

  /** One transaction over everything: whatever fails undoes it all. */
  async #write(change: (write: WriteTransaction) => Promise<void>): Promise<void> {
    const write = this.#database.transaction(ALL, 'readwrite');
    const changed = change(write).catch((error: unknown) => {
      try {
        write.abort();
      } catch {
        // A failed request has aborted it already.
      }
      throw error;
    });
    await Promise.all([changed, write.done]);
  }

  async #entries(name: StoreName, range?: IDBKeyRange): Promise<[string, unknown][]> {
    const { store, done } = this.#database.transaction(name);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range), done]);
    return keys.map((key, index) => [key, values[index]]);
  }

  /** Those of the qualified ids that belong to the pack and are there. */
  async #readClaims(packId: string, ids: readonly string[], damaged: Damage[]): Promise<Claim[]> {
    const wanted = [...new Set(ids)].filter((id) => unqualify(id).packId === packId);
    const { store, done } = this.#database.transaction('claims');
    const [rows] = await Promise.all([Promise.all(wanted.map((id) => store.get(id))), done]);
    return wanted.flatMap((id, index) => {
      const row = rows[index];
      return row === undefined ? [] : read(claimRow, row, id, damaged).map(({ claim }) => claim);
    });
  }
}

/** Ids hold no slash, and `0` is the character after it: exactly the keys that begin with `packId/`. */
function claimsOf(packId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${packId}/`, `${packId}0`, false, true);
}

function read<T extends z.core.$ZodType>(schema: T, value: unknown, id: string, damaged: Damage[]): [] | [z.output<T>] {
  const result = z.safeParse(schema, value);
  if (result.success) return [result.data];
  const [issue] = result.error.issues;
  damaged.push({ id, reason: `${issue?.path.join(' > ') || 'record'}: ${issue?.message}` });
  return [];
}
