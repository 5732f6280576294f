/**
 * What a test has put into the databases goes. The worker puts in anew what comes with the extension. Run in one of the
 * extension's pages.
 */
export async function forgetPacks(): Promise<void> {
  const count = await new Promise<number>((resolve) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const counting =
        database.objectStoreNames.contains('packs') && database.transaction('packs').objectStore('packs').count();
      database.close();
      if (counting) counting.onsuccess = () => resolve(counting.result);
      else resolve(0);
    };
  });
  const deleted = ['claimlight-sightings', ...(count === 1 ? [] : ['claimlight'])].map(
    (name) =>
      new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = resolve;
        deleting.onerror = resolve;
      }),
  );
  await Promise.all(deleted);
}
