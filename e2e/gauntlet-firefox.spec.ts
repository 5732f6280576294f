/** The pages on which engines differ, in Firefox: one browser for all of them. */
import { test as base } from 'playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { firefoxStage } from './gauntlet/firefox-stage';
import { gauntlet } from './gauntlet/gauntlet';
import { CONTROL, runCase } from './gauntlet/run';
import { openExtensionPage, startFirefox } from './support/firefox';
import { Site } from './support/site';

const test = base.extend<object, { site: Site; firefox: { browser: Browser; inside: Page } }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const site = await Site.start();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ site }, use) => {
      const browser = await startFirefox();
      const inside = await openExtensionPage(browser, 'manifest.json');
      const settings = { disabledSites: [`${CONTROL}:${site.port}`] };
      await inside.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
      await use({ browser, inside });
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

for (const one of gauntlet.filter(({ firefox }) => firefox)) {
  test(one.name, async ({ firefox: { browser, inside }, site }) => {
    await runCase(one, site, async (host) => firefoxStage(host, { page: await browser.newPage(), site, inside }));
  });
}
