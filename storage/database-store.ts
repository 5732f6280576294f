/** Packs and claims in IndexedDB. Rows are as untrusted as any file: each is parsed on its way out. */
import * as z from 'zod/mini';
import { qualify, unqualify } from '../claims/id';
import type { Claim, Pack } from '../claims/pack';
import { type ClaimView, type Known, pointsTo, viewClaim } from '../claims/view';
import { counted, written } from '../i18n/text';
import { SLICE_MS } from '../matching/slices';
import {
  type ClaimStore,
  claimRow,
  type Damage,
  entityRow,
  type PackOptions,
  type PackRow,
  packRow,
  sourceRow,
} from './claim-store';
import {
  abort,
  type ClaimDatabase,
  inWords,
  type ReadTransaction,
  type StoreName,
  type WriteTransaction,
} from './database';
import { ALL, batches, byOrder, entriesOf, keysOf, PARTS, type PartStore, read } from './rows';

/** Rows that are handed to the database before anything else has a turn. */
const WRITTEN_AT_ONCE = 500;
/** The claims of larger packs are counted, and each is checked when it is read: reading all takes long. */
const MOST_CHECKED = 5000;

export class DatabaseStore implements ClaimStore {
  readonly #database: ClaimDatabase;

  constructor(database: ClaimDatabase) {
    this.#database = database;
  }

  async packIds() {
    const rows = await this.#entries('packs');
    return rows.filter(([, row]) => z.safeParse(packRow, row).success).map(([id]) => id);
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
    // In one transaction: the pack may be written anew meanwhile.
    const reading = this.#database.transaction(ALL);
    const stored = await this.#readHead(id, damaged, reading);
    if (!stored) return undefined;
    const claims: z.infer<typeof claimRow>[] = [];
    for await (const some of batches(() => reading, 'claims', id, claimRow, damaged)) claims.push(...some);
    return { pack: { ...stored.head, claims: claims.sort(byOrder).map(({ claim }) => claim) }, damaged };
  }

  async streamPack(id: string) {
    const stored = await this.#readHead(id, [], this.#database.transaction(ALL));
    return stored && { ...stored, claims: this.#claimBatches(id) };
  }

  async *#claimBatches(id: string) {
    // Whoever takes them pauses in between, which no transaction outlives.
    const reading = () => this.#database.transaction(ALL);
    for await (const some of batches(reading, 'claims', id, claimRow, [])) yield some.map(({ claim }) => claim);
  }

  async #readHead(id: string, damaged: Damage[], reading: ReadTransaction) {
    const [row] = read(packRow, await reading.objectStore('packs').get(id), id, damaged);
    if (!row) return undefined;
    const sources: z.infer<typeof sourceRow>[] = [];
    const entities: z.infer<typeof entityRow>[] = [];
    for await (const some of batches(() => reading, 'sources', id, sourceRow, damaged)) sources.push(...some);
    for await (const some of batches(() => reading, 'entities', id, entityRow, damaged)) entities.push(...some);
    const head = {
      ...row.head,
      sources: sources.sort(byOrder).map(({ source }) => source),
      entities: entities.sort(byOrder).map(({ entity }) => entity),
    };
    return { head, edition: row.edition };
  }

  async findDamage({ head: { id }, claims }: PackRow) {
    if (claims <= MOST_CHECKED) return (await this.getPack(id))?.damaged ?? [];
    const there = await this.#database.count('claims', keysOf(id));
    return there === claims ? [] : [{ id, reason: counted('problemClaimsThere', claims, written(there)) }];
  }

  async getSources(packId: string, most: number) {
    const rows = await this.#database.getAll('sources', keysOf(packId), most);
    const sound = rows.flatMap((row) => read(sourceRow, row, packId, []));
    return sound.sort((a, b) => a.order - b.order).map(({ source }) => source);
  }

  async getClaims(ids: readonly string[]) {
    const damaged: Damage[] = [];
    const views: ClaimView[] = [];
    const packIds = new Set(ids.map((id) => unqualify(id).packId));
    for (const packId of packIds) {
      const stored = await this.#database.get('packs', packId);
      if (stored === undefined) continue;
      for (const { head } of read(packRow, stored, packId, damaged)) {
        const asked = ids.map(unqualify).flatMap((id) => (id.packId === packId ? id.claimId : []));
        const claims = await this.#claims(packId, asked, damaged);
        const known = await this.#pointedTo(packId, claims, asked, damaged);
        views.push(...claims.map((claim) => viewClaim(claim, head, known)));
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

  async getIndexes(without: readonly string[] = []) {
    const indexes = new Map<string, Uint8Array>();
    const read = async ([id, blob]: [string, unknown]) => {
      // A blob's file can be lost while its row is there.
      const bytes =
        blob instanceof Blob && !without.includes(id) ? await blob.arrayBuffer().catch(() => undefined) : undefined;
      if (bytes) indexes.set(id, new Uint8Array(bytes));
    };
    await Promise.all((await this.#entries('indexes')).map(read));
    return indexes;
  }

  async putPack(pack: Pack, options: PackOptions) {
    await this.change([{ pack, ...options }], []);
  }

  async removePack(id: string) {
    await this.change([], [id]);
  }

  /** Puts packs in, or in place of those that are there, and takes others out: all of it or nothing. */
  async change(packs: readonly (PackOptions & { readonly pack: Pack })[], removed: readonly string[]) {
    await this.#write(async (write) => {
      for (const id of removed) await remove(write, id);
      for (const { pack, ...options } of packs) {
        await remove(write, pack.id);
        await put(write, pack, options);
      }
    });
  }

  async putIndex(packId: string, index: Blob, edition: string | undefined) {
    await this.#write(async (write) => {
      const [row] = read(packRow, await write.objectStore('packs').get(packId), packId, []);
      if (row && row.edition === edition) await write.objectStore('indexes').put(index, packId);
    });
  }

  /** One transaction over everything: whatever fails undoes it all. */
  async #write(change: (write: WriteTransaction) => Promise<void>): Promise<void> {
    const write = this.#database.transaction(ALL, 'readwrite');
    try {
      await change(write);
      await write.done;
    } catch (error) {
      abort(write);
      // A request that went down with its transaction says only that; the transaction says why.
      const why: unknown = await write.done.catch((reason: unknown) => reason);
      throw inWords(error instanceof DOMException && error.name === 'AbortError' ? why : error);
    }
  }

  async #entries(name: StoreName): Promise<[string, unknown][]> {
    return entriesOf(this.#database.transaction(ALL), name);
  }

  /** What the claims of a pack point to, and the speakers of the claims among that. */
  async #pointedTo(
    packId: string,
    claims: readonly Claim[],
    asked: readonly string[],
    damaged: Damage[],
  ): Promise<Known> {
    const idsOf = (kind: keyof Known, of: readonly Claim[]) => of.flatMap((claim) => pointsTo(claim)[kind]);
    const others = idsOf('claims', claims).filter((id) => !asked.includes(id));
    const all = [...claims, ...(await this.#claims(packId, others, damaged))];
    const [sources, entities] = await Promise.all([
      this.#parts('sources', packId, idsOf('sources', claims), sourceRow, damaged),
      this.#parts('entities', packId, idsOf('entities', all), entityRow, damaged),
    ]);
    return {
      claims: new Map(all.map((claim) => [claim.id, claim])),
      sources: new Map(sources.map(({ source }) => [source.id, source])),
      entities: new Map(entities.map(({ entity }) => [entity.id, entity])),
    };
  }

  async #claims(packId: string, ids: readonly string[], damaged: Damage[]): Promise<Claim[]> {
    return (await this.#parts('claims', packId, ids, claimRow, damaged)).map(({ claim }) => claim);
  }

  /** The rows of those parts of a pack that are there. */
  async #parts<T extends z.core.$ZodType>(
    name: PartStore,
    packId: string,
    ids: readonly string[],
    schema: T,
    damaged: Damage[],
  ): Promise<z.output<T>[]> {
    const keys = [...new Set(ids)].map((id) => qualify(packId, id));
    const { store, done } = this.#database.transaction(name);
    const [rows] = await Promise.all([Promise.all(keys.map((key) => store.get(key))), done]);
    return keys.flatMap((key, i) => (rows[i] === undefined ? [] : read(schema, rows[i], key, damaged)));
  }
}

async function remove(write: WriteTransaction, packId: string): Promise<void> {
  for (const name of PARTS) await write.objectStore(name).delete(keysOf(packId));
  await write.objectStore('packs').delete(packId);
  await write.objectStore('indexes').delete(packId);
}

async function put(
  write: WriteTransaction,
  pack: Pack,
  { bundled, installedBy, index, signal }: PackOptions,
): Promise<void> {
  const { claims, sources, entities, ...head } = pack;
  const row: PackRow = { head, bundled, installedBy, claims: claims.length, edition: crypto.randomUUID() };
  await write.objectStore('packs').put(row, pack.id);
  await write.objectStore('indexes').put(index, pack.id);
  const putAll = async <T extends { readonly id: string }>(name: PartStore, items: readonly T[], key: string) => {
    const store = write.objectStore(name);
    // Never throws before the others are waited for.
    const putOne = async (order: number, item: T) => store.put({ order, [key]: item }, qualify(pack.id, item.id));
    let handed: Promise<unknown>[] = [];
    let since = Date.now();
    for (const [order, item] of items.entries()) {
      handed.push(putOne(order, item));
      if (handed.length < WRITTEN_AT_ONCE && Date.now() - since < SLICE_MS) continue;
      // Whoever waits on this thread gets a turn in between; the transaction stays one.
      await Promise.all(handed);
      signal?.throwIfAborted();
      handed = [];
      since = Date.now();
    }
    await Promise.all(handed);
  };
  await putAll('sources', sources, 'source');
  await putAll('entities', entities, 'entity');
  await putAll('claims', claims, 'claim');
}
