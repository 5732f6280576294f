/**
 * One browser for all tests of a Playwright worker, for tests that only need pages: starting one takes longer than most
 * of them run. Each test gets a page of its own, and settings and open pages are as new for the next.
 */
import type { BrowserContext, Page } from 'playwright';
import { test as base } from 'playwright/test';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { builtExtension } from './build';
import { CardProbe } from './card';
import { ExtensionProbe } from './extension';
import { NewsHost } from './news';
import { Site } from './site';

interface Shared {
  readonly context: BrowserContext;
  readonly extension: ExtensionProbe;
  readonly news: NewsHost;
}

interface Fixtures {
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
      const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
      await use({ context, extension, news: await NewsHost.start(context) });
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
    await extension.inside.evaluate(() => chrome.storage.local.remove('settings'));
  },
  page: async ({ context }, use) => use(await context.newPage()),
  // Whoever asks for these has the context tidied up afterwards, too.
  extension: async ({ shared, context: _context }, use) => use(shared.extension),
  news: async ({ shared, context: _context }, use) => use(shared.news),
  card: async ({ page }, use) => use(await CardProbe.attach(page)),
});

export { expect } from 'playwright/test';
export type { Page };
