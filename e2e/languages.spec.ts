/** Every language is shown as such, and its words fit into a narrow window. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { extensionWorker, launchChromium } from '../scripts/browser';
import { builtExtension } from './support/build';
import { ExtensionProbe } from './support/extension';

/** With the key of its title. */
const pages = { options: 'optionsTitle', claims: 'allClaimsTitle', claim: 'claimFormTitle', lookup: 'lookupTitle' };

for (const language of ['uk', 'de', 'fr']) {
  test(`our pages speak ${language}`, async () => {
    // The system may have the browser in English alone: the language takes the place of English.
    const folder = await mkdtemp(join(tmpdir(), 'claimlight-language-'));
    await cp(builtExtension('chrome'), folder, { recursive: true });
    await cp(join(folder, '_locales', language), join(folder, '_locales/en'), { recursive: true });
    const texts = JSON.parse(await readFile(join(folder, '_locales/en/messages.json'), 'utf8'));
    const viewport = { width: 320, height: 800 };
    const context = await launchChromium({ extension: folder, headless: true, context: { viewport } });
    try {
      const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
      for (const [path, title] of Object.entries(pages)) {
        const page = await extension.open(`${path}.html`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page).toHaveTitle(texts[title].message);
        await expect(page.locator('main')).toBeVisible();
        if (path === 'options') await expect(page.getByRole('article')).toContainText('Istanbul');
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([path, tooWide]).toEqual([path, 0]);
        await page.close();
      }
    } finally {
      await context.close();
      await rm(folder, { recursive: true });
    }
  });
}
