/** Puts a pack of very many claims into the extension's database, as an import would leave it there. */
import type { Page } from 'playwright';
import type { ListedClaim } from '../../cli/claim-list';
import { packOfList } from '../../cli/claim-list';
import { compileIndex } from '../../matching/engine';

const ROWS_AT_ONCE = 5000;
const TEXT_AT_ONCE = 8_000_000;

export async function putBigPack(inside: Page, list: readonly ListedClaim[]): Promise<void> {
  const pack = { ...packOfList(list), id: 'bench', license: 'CC0-1.0' };
  const { claims, ...head } = pack;
  const index = Buffer.from(compileIndex(pack)).toString('base64');
  await inside.evaluate(() => Object.assign(globalThis, { parts: [] }));
  for (let at = 0; at < index.length; at += TEXT_AT_ONCE)
    await inside.evaluate(
      (part) => (globalThis as unknown as { parts: string[] }).parts.push(part),
      index.slice(at, at + TEXT_AT_ONCE),
    );
  for (let at = 0; at < claims.length; at += ROWS_AT_ONCE) {
    const rows = claims.slice(at, at + ROWS_AT_ONCE).map((claim, i) => ({ order: at + i, claim }));
    await inside.evaluate(writeRows, { pack: pack.id, rows });
  }
  await inside.evaluate(writeHead, { head, claims: claims.length });
}

async function writeRows({ pack, rows }: { pack: string; rows: { order: number; claim: { id: string } }[] }) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const write = database.transaction('claims', 'readwrite', { durability: 'relaxed' });
  for (const row of rows) write.objectStore('claims').put(row, `${pack}/${row.claim.id}`);
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
