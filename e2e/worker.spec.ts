/** The background worker may be stopped at any moment and its database may be damaged: pages get their marks. */
import type { Page } from 'playwright';
import { expect, test } from './support/fixtures';
import { expectMarks } from './support/marks';
import { doubts, invites } from './support/sentences';

test('a page gets its marks from a worker that was stopped before', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p><div></div>`));
  await expectMarks(page, [invites]);
  await extension.stopWorker();
  await page.evaluate((text) => {
    const place = document.querySelector('div');
    if (place) place.textContent = text;
  }, doubts);
  await expectMarks(page, [invites, doubts]);
  await expect.poll(() => extension.badge(page)).toBe('2');
});

test('a page gets its marks though the worker is stopped in the middle of its request', async ({
  page,
  news,
  worker,
  extension,
}) => {
  // Until it is stopped, this worker waits for an answer of the database that never comes.
  const asked = () => worker.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  await worker.evaluate(() => {
    Object.assign(globalThis, { asked: 0 });
    const types = [IDBObjectStore.prototype, IDBIndex.prototype] as unknown as Record<string, unknown>[];
    for (const type of types) {
      for (const name of ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor']) {
        const original = type[name] as (...args: unknown[]) => IDBRequest;
        type[name] = function (this: unknown, ...args: unknown[]) {
          (globalThis as unknown as { asked: number }).asked++;
          const request = original.apply(this, args);
          request.addEventListener('success', (event) => event.stopImmediatePropagation());
          return request;
        };
      }
    }
  });
  await page.goto(news.page(`<p>${invites}</p>`));
  await expect.poll(asked).toBeGreaterThan(0);
  await expect.poll(() => extension.askPage(page, 'getPageReport')).toMatchObject({ response: { state: 'working' } });
  await extension.stopWorker();
  await expectMarks(page, [invites]);
});

test('indexes that are damaged in the database are built again, and nothing else is lost', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  await addPackOfTheReader(extension.inside);
  const before = await extension.ask('listPacks');
  for (const garbage of ['no blob', 'bytes'] as const) {
    await extension.stopWorker();
    expect(await damage(extension.inside, ['indexes'], '', garbage)).toBe(2);
    await page.reload();
    await expectMarks(page, [invites]);
    expect(await extension.ask('listPacks')).toEqual(before);
  }
});

test('records that are damaged in the database are mended, and other packs are kept', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  await addPackOfTheReader(extension.inside);
  const before = await extension.ask('listPacks');
  await extension.stopWorker();
  expect(
    await damage(extension.inside, ['packs', 'claims', 'sources', 'entities', 'indexes'], 'istanbul-talks'),
  ).toBeGreaterThan(50);
  await page.reload();
  await expectMarks(page, [invites]);
  expect(await extension.ask('listPacks')).toEqual(before);
});

test('a database that is gone is filled again from the bundled pack', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  await extension.stopWorker();
  await extension.inside.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expectMarks(page, [invites]);
});

test('an unknown message and a bad payload get an error that names what is wrong', async ({ extension }) => {
  expect(await extension.ask('dropEverything')).toEqual({
    ok: false,
    error: expect.stringContaining('dropEverything'),
  });
  const reply = await extension.ask('getClaims', { ids: 'all' });
  expect(reply).toEqual({ ok: false, error: expect.stringMatching(/getClaims.*ids.*array/) });
  // What only pages may ask is refused to others.
  expect(await extension.ask('reportPage', { state: 'done', count: 1 })).toMatchObject({ ok: false });
});

/** Puts a second pack beside the bundled one, as if the reader had added it. */
function addPackOfTheReader(inside: Page): Promise<void> {
  return inside.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('claimlight'));
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name, 'readwrite').objectStore(name);
      for (const key of await settled(store.getAllKeys())) {
        const row = await settled(store.get(key));
        if (row.head) {
          row.head.id = 'own-pack';
          row.bundled = false;
        }
        await settled(store.put(row, String(key).replace('istanbul-talks', 'own-pack')));
      }
    }
    database.close();
  });
}

/** Overwrites the rows of these stores whose key begins with `prefix`. Gives the number of rows. */
function damage(
  inside: Page,
  stores: readonly string[],
  prefix: string,
  garbage: 'no blob' | 'bytes' = 'no blob',
): Promise<number> {
  return inside.evaluate(
    async ({ stores, prefix, garbage }) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      let rows = 0;
      const database = await settled(indexedDB.open('claimlight'));
      for (const name of stores) {
        const store = database.transaction(name, 'readwrite').objectStore(name);
        for (const key of await settled(store.getAllKeys())) {
          if (!String(key).startsWith(prefix)) continue;
          await settled(
            store.put(garbage === 'bytes' ? new Blob([new Uint8Array(5000).fill(7)]) : { damaged: true }, key),
          );
          rows++;
        }
      }
      database.close();
      return rows;
    },
    { stores, prefix, garbage },
  );
}
