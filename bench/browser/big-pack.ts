/** Puts a pack of very many claims into the extension's database, as an import would leave it there. */
import type { Page } from 'playwright';
import type { ListedClaim } from '../../cli/claim-list';
import { packOfList } from '../../cli/claim-list';
import { compileIndex } from '../../matching/engine';

const ROWS_AT_ONCE = 5000;
const TEXT_AT_ONCE = 8_000_000;

export async function putBigPack(inside: Page, list: readonly ListedClaim[]): Promise<void> {
  const pack = { ...packOfList(list), id: 'bench', license: 'CC0-1.0' };
  const { claims, sources, entities: _none, ...head } = pack;
  const index = Buffer.from(compileIndex(pack)).toString('base64');
  await inside.evaluate(() => Object.assign(globalThis, { parts: [] }));
  for (let at = 0; at < index.length; at += TEXT_AT_ONCE)
    await inside.evaluate(
      (part) => (globalThis as unknown as { parts: string[] }).parts.push(part),
      index.slice(at, at + TEXT_AT_ONCE),
    );
  const write = async (store: string, rows: readonly (readonly [id: string, row: object])[]) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await inside.evaluate(writeRows, { store, pack: pack.id, rows: rows.slice(at, at + ROWS_AT_ONCE) });
  };
  await write(
    'claims',
    [...claims.entries()].map(([order, claim]) => [claim.id, { order, claim }]),
  );
  await write(
    'sources',
    [...sources.entries()].map(([order, source]) => [source.id, { order, source }]),
  );
  await inside.evaluate(writeHead, { head, claims: claims.length });
}

interface Rows {
  readonly store: string;
  readonly pack: string;
  readonly rows: readonly (readonly [id: string, row: object])[];
}

async function writeRows({ store, pack, rows }: Rows): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const write = database.transaction(store, 'readwrite', { durability: 'relaxed' });
  for (const [id, row] of rows) write.objectStore(store).put(row, `${pack}/${id}`);
  await new Promise((resolve, reject) => {
    write.oncomplete = resolve;
    write.onerror = () => reject(write.error);
  });
  database.close();
}

async function writeHead({ head, claims }: { head: { id: string }; claims: number }) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const base64 = (globalThis as unknown as { parts: string[] }).parts.join('');
  const bytes = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]);
  const write = database.transaction(['packs', 'indexes'], 'readwrite');
  write.objectStore('packs').put({ head, bundled: false, installedBy: '', claims }, head.id);
  write.objectStore('indexes').put(bytes, head.id);
  await new Promise((resolve, reject) => {
    write.oncomplete = resolve;
    write.onerror = () => reject(write.error);
  });
  database.close();
}
