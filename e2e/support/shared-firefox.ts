/** One Firefox for all tests of a Playwright worker, as `shared.ts` has one Chromium. */
import { test as base } from 'playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { openExtensionPage, startFirefox } from './firefox';
import { forgetPacks } from './forget';
import { type Site, type SiteName, servingSite } from './site';
import { recordTrace } from './trace';

interface SharedFirefox {
  readonly browser: Browser;
  /** Has the extension's rights and runs no code of its own. */
  readonly inside: Page;
  /** A tab that stays open for each name of the site, and records what befalls its pages. */
  tab(name: SiteName): Promise<Page>;
}

interface WorkerFixtures {
  sharedFirefox: SharedFirefox & { readonly tabs: ReadonlyMap<SiteName, Page> };
  site: Site;
}

export const test = base.extend<{ firefox: SharedFirefox }, WorkerFixtures>({
  sharedFirefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const browser = await startFirefox();
      const inside = await openExtensionPage(browser, 'manifest.json');
      const tabs = new Map<SiteName, Page>();
      const tab = async (name: SiteName) => {
        const open = tabs.get(name);
        if (open && !open.isClosed()) return open;
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(recordTrace);
        tabs.set(name, page);
        return page;
      };
      await use({ browser, inside, tab, tabs });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  site: [servingSite, { scope: 'worker' }],
  firefox: async ({ sharedFirefox }, use) => {
    await use(sharedFirefox);
    const { browser, inside, tabs } = sharedFirefox;
    const kept = new Set([inside, ...tabs.values()]);
    await Promise.all((await browser.pages()).map((page) => kept.has(page) || page.close()));
    await inside.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    await inside.evaluate(forgetPacks);
  },
});

export { expect } from './expect';
