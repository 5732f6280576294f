/** The installed extension in a browser of its own for every test, and a news host that exists only there. */
import type { BrowserContext, Worker } from 'playwright';
import { test as base } from 'playwright/test';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { builtExtension } from './build';
import { CardProbe } from './card';
import { expect } from './expect';
import { ExtensionProbe } from './extension';
import { NewsHost } from './news';

interface Fixtures {
  /** Light or dark, size and the like for the browser of this test. */
  look: { colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number } };
  context: BrowserContext;
  worker: Worker;
  extension: ExtensionProbe;
  news: NewsHost;
  card: CardProbe;
}

export const test = base.extend<Fixtures>({
  look: [{}, { option: true }],
  context: async ({ look }, use) => {
    const context = await launchChromium({ extension: builtExtension('chrome'), headless: true, context: look });
    await use(context);
    await context.close();
  },
  worker: async ({ context }, use) => use(await extensionWorker(context)),
  extension: async ({ context, worker }, use) => use(await ExtensionProbe.attach(context, worker)),
  news: async ({ context, worker }, use) => {
    // A page that loads before the extension has started would get no content script.
    expect(worker.url()).toContain('background');
    use(await NewsHost.start(context));
  },
  card: async ({ page }, use) => use(await CardProbe.attach(page)),
});

export { expect } from './expect';
