/** All that the extension has stored anywhere, as one text to search. */
import type { ExtensionProbe } from './extension';

export function everythingKept(extension: ExtensionProbe): Promise<string> {
  return extension.inside.evaluate(everythingKeptHere);
}

/** Run in one of the extension's pages. */
export async function everythingKeptHere(): Promise<string> {
  const stored: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        reading.onsuccess = resolve;
      });
      stored.push(name, store, reading.result);
    }
    database.close();
  }
  return JSON.stringify([stored, await caches.keys(), { ...localStorage }]);
}
