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
import { forgetPacks } from './forget';
import { NewsHost } from './news';
import { type Site, type SiteName, servingSite } from './site';
import { recordTrace } from './trace';

interface Shared {
  readonly context: BrowserContext;
  readonly extension: ExtensionProbe;
  readonly news: NewsHost;
  /** Pages that outlive a test. */
  readonly kept: Set<Page>;
}

/**
 * A tab that stays open for each name of the site, and records what befalls its pages: a new one would start a process, and
 * take longer than many a page.
 */
type SiteTabs = Readonly<Record<SiteName, Page>>;

interface Fixtures {
  worker: Worker;
  extension: ExtensionProbe;
  news: NewsHost;
  card: CardProbe;
}

export const test = base.extend<Fixtures, { shared: Shared; site: Site; tabs: SiteTabs }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const context = await launchChromium({
        extension: builtExtension('chrome'),
        headless: true,
        // The certificate of `PackServer` is signed by nobody.
        args: ['--ignore-certificate-errors'],
        // Playwright switches it off; readers have it.
        context: { ignoreDefaultArgs: ['--disable-back-forward-cache'] },
      });
      const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
      await use({ context, extension, news: await NewsHost.start(context), kept: new Set([extension.inside]) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  site: [servingSite, { scope: 'worker' }],
  tabs: [
    async ({ shared: { context, kept } }, use) => {
      const tabs = { localhost: await context.newPage(), '127.0.0.1': await context.newPage() };
      for (const tab of Object.values(tabs)) {
        kept.add(tab);
        await tab.addInitScript(recordTrace);
      }
      await use(tabs);
    },
    { scope: 'worker' },
  ],
  context: async ({ shared: { context, extension, kept } }, use) => {
    await use(context);
    await Promise.all(context.pages().map((page) => kept.has(page) || page.close()));
    await extension.inside.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    await extension.inside.evaluate(forgetPacks);
  },
  page: async ({ context }, use) => use(await context.newPage()),
  worker: async ({ shared, context: _context }, use) => use(await shared.extension.worker()),
  // Whoever asks for these has the context tidied up afterwards, too.
  extension: async ({ shared, context: _context }, use) => use(shared.extension),
  news: async ({ shared, context: _context }, use) => use(shared.news),
  card: async ({ page }, use) => use(await CardProbe.attach(page)),
});

export { expect } from './expect';
export type { Page };
