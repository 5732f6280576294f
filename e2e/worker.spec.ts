/** The background worker may be stopped at any moment and its database may be damaged: pages get their marks. */
import type { Page } from 'playwright';
import type { ExtensionProbe } from './support/extension';
import { expectMarks } from './support/marks';
import { doubts, invites } from './support/sentences';
import { expect, test } from './support/shared';

const barking = 'Every cat in the harbour town of Tolland barks at the evening ferry.';

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
  extension,
}) => {
  // One that has just started has its packs still to read.
  await extension.stopWorker();
  const worker = await extension.worker();
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
  await addPack(extension);
  await page.goto(news.page(`<p>${invites}</p><p>${barking}</p>`));
  await expectMarks(page, [invites, barking]);
  const before = await extension.ask('listPacks');
  for (const garbage of ['no blob', 'bytes'] as const) {
    await extension.stopWorker();
    expect(await damage(extension.inside, ['indexes'], '', garbage)).toBe(2);
    await page.reload();
    await expectMarks(page, [invites, barking]);
    expect(await extension.ask('listPacks')).toEqual(before);
  }
});

test('records that are damaged in the database are mended, and other packs are kept', async ({
  page,
  news,
  extension,
}) => {
  await addPack(extension);
  await page.goto(news.page(`<p>${invites}</p><p>${barking}</p>`));
  await expectMarks(page, [invites, barking]);
  const before = await extension.ask('listPacks');
  await extension.stopWorker();
  expect(
    await damage(extension.inside, ['packs', 'claims', 'sources', 'entities', 'indexes'], 'istanbul-talks'),
  ).toBeGreaterThan(50);
  await page.reload();
  await expectMarks(page, [invites, barking]);
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

/** Puts a pack of the reader's own beside the bundled one. */
async function addPack(extension: ExtensionProbe): Promise<void> {
  const options = await extension.options();
  await options.getByLabel('Or paste them').fill(`claim\n${barking}`);
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expect(options.getByText('was added.')).toBeVisible();
  await options.close();
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
