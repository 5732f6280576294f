/** Settings apply at once in open tabs, survive a restart, and are never lost to one damaged field. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { minimumScore } from '../matching/sensitivity';
import type { PageReport } from '../messaging/protocol';
import { extensionWorker, launchChromium } from '../scripts/browser';
import { builtExtension } from './support/build';
import { ExtensionProbe } from './support/extension';
import { expectMarks, markedTexts } from './support/marks';
import { NewsHost } from './support/news';
import { invites } from './support/sentences';
import { expect, test } from './support/shared';

test('a mark style applies at once in open tabs', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expect.poll(() => markedTexts(page, ['claimlight-underline'])).toEqual([invites]);
  const options = await extension.options();
  await options.getByRole('radio', { name: /Dotted/ }).check();
  await expect.poll(() => markedTexts(page, ['claimlight-dotted'])).toEqual([invites]);
  expect(await markedTexts(page, ['claimlight-underline'])).toEqual([]);
  await options.getByRole('radio', { name: /Tint/ }).check();
  await expect.poll(() => markedTexts(page, ['claimlight-tint'])).toEqual([invites]);
});

test('every mark style shows on the page', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  await page.mouse.move(5, 5);
  const pictures = new Set<string>();
  for (const markStyle of ['underline', 'dotted', 'tint']) {
    await extension.storeSettings({ markStyle });
    await expect.poll(() => markedTexts(page, [`claimlight-${markStyle}`])).toEqual([invites]);
    pictures.add((await page.screenshot()).toString('base64'));
  }
  await extension.storeSettings({ enabled: false });
  await expectMarks(page, []);
  pictures.add((await page.screenshot()).toString('base64'));
  expect(pictures.size).toBe(4);
});

test('the sensitivity applies at once in open tabs', async ({ page, news, extension }) => {
  await page.goto(news.page(readFileSync('demo/index.html', 'utf8')));
  const options = await extension.options();
  /** How many claims the page shows and the least of their scores; none before the page is read. */
  const shown = async () => {
    const { response } = (await extension.askPage(page, 'getPageReport')) as { response?: PageReport };
    if (response?.state !== 'done' || response.matches.length === 0) return null;
    return { claims: response.matches.length, least: Math.min(...response.matches.map(({ score }) => score)) };
  };
  await options.getByRole('radio', { name: /Broad/ }).check();
  let broad: number | undefined;
  await expect
    .poll(async () => {
      const now = await shown();
      broad = now?.claims;
      return now !== null && now.least < minimumScore.balanced;
    })
    .toBe(true);
  await options.getByRole('radio', { name: /Strict/ }).check();
  await expect
    .poll(async () => {
      const now = await shown();
      return now !== null && now.least >= minimumScore.strict && now.claims < (broad ?? 0);
    })
    .toBe(true);
});

test('sites are switched off and on in the options', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  const options = await extension.options();
  const field = options.getByLabel('Add a rule for a site');
  await field.fill('not a site');
  await field.press('Enter');
  await expect(options.getByRole('alert')).toContainText('names no single site');
  await field.fill('https://news.test/story');
  await field.press('Enter');
  await expectMarks(page, []);
  await options.getByRole('button', { name: 'Remove news.test' }).click();
  await expectMarks(page, [invites]);
});

test('lists the packs with their sources and rebuilds the index', async ({ extension }) => {
  const options = await extension.options();
  const pack = options.getByRole('article');
  await expect(pack).toContainText('Istanbul');
  await expect(pack).toContainText('publisher not stated');
  await expect(pack).toContainText('comes with Claimlight');
  await options.getByRole('button', { name: 'Rebuild the index' }).click();
  await expect(options.getByText(/The index was rebuilt from \d+ claims/)).toBeVisible();
});

test('settings survive a restart of the browser', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'claimlight-'));
  const inBrowser = async (use: (context: BrowserContext, extension: ExtensionProbe) => Promise<void>) => {
    const context = await launchChromium({ extension: builtExtension('chrome'), headless: true, profile });
    try {
      await use(context, await ExtensionProbe.attach(context, await extensionWorker(context)));
    } finally {
      await context.close();
    }
  };
  try {
    await inBrowser(async (_context, extension) => {
      const options = await extension.options();
      await options.getByRole('radio', { name: /Dotted/ }).check();
      await options.getByLabel('Add a rule for a site').fill('quiet.example');
      await options.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(options.getByRole('button', { name: 'Remove quiet.example' })).toBeVisible();
    });
    await inBrowser(async (context, extension) => {
      const news = await NewsHost.start(context);
      const page = await context.newPage();
      await page.goto(news.page(`<p>${invites}</p>`));
      await expect.poll(() => markedTexts(page, ['claimlight-dotted'])).toEqual([invites]);
      const options = await extension.options();
      await expect(options.getByRole('button', { name: 'Remove quiet.example' })).toBeVisible();
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('damaged settings fall back field by field', async ({ page, news, extension }) => {
  await extension.storeSettings({ enabled: 'perhaps', markStyle: 'dotted', sensitivity: 7, disabledSites: null });
  await page.goto(news.page(`<p>${invites}</p>`));
  await expect.poll(() => markedTexts(page, ['claimlight-dotted'])).toEqual([invites]);
  await extension.storeSettings('rubbish');
  await expect.poll(() => markedTexts(page, ['claimlight-underline'])).toEqual([invites]);
  await expect((await extension.options()).getByRole('radio', { name: /Balanced/ })).toBeChecked();
});
