/**
 * One browser for all tests of a Playwright worker, for tests that only need pages: starting one takes longer than most
 * of them run. Each test gets a page of its own, and settings and open pages are as new for the next.
 */
import type { BrowserContext, Page, Worker } from 'playwright';
import { test as base } from 'playwright/test';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { builtExtension } from './build';
import { CardProbe } from './card';
import { ExtensionProbe } from './extension';
import { NewsHost } from './news';
import { Site } from './site';

interface Shared {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extension: ExtensionProbe;
  readonly news: NewsHost;
}

interface Fixtures {
  worker: Worker;
  extension: ExtensionProbe;
  news: NewsHost;
  card: CardProbe;
}

export const test = base.extend<Fixtures, { shared: Shared; site: Site }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const context = await launchChromium({
        extension: builtExtension('chrome'),
        headless: true,
        // Playwright switches it off; readers have it.
        context: { ignoreDefaultArgs: ['--disable-back-forward-cache'] },
      });
      const worker = await extensionWorker(context);
      const extension = await ExtensionProbe.attach(context, worker);
      await use({ context, worker, extension, news: await NewsHost.start(context) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const site = await Site.start();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  context: async ({ shared: { context, extension } }, use) => {
    await use(context);
    for (const page of context.pages()) if (page !== extension.inside) await page.close();
    await extension.inside.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    await extension.inside.evaluate(forgetPacks);
  },
  page: async ({ context }, use) => use(await context.newPage()),
  worker: async ({ shared, context: _context }, use) => use(shared.worker),
  // Whoever asks for these has the context tidied up afterwards, too.
  extension: async ({ shared, context: _context }, use) => use(shared.extension),
  news: async ({ shared, context: _context }, use) => use(shared.news),
  card: async ({ page }, use) => use(await CardProbe.attach(page)),
});

/** What a test has put into the databases goes. The worker puts in anew what comes with the extension. */
async function forgetPacks(): Promise<void> {
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

export { expect } from 'playwright/test';
export type { Page };
