/** Protects: the introduction opens once, shows real marks and the real card, and what is chosen there shows at once. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../scripts/browser';
import { violationsOf } from './support/axe';
import { builtExtension } from './support/build';
import { CardProbe } from './support/card';
import { hoverMark, markedTexts } from './support/marks';
import { expect, test } from './support/shared';

const sure = 'Zelensky asked Trump to help him meet Putin in Turkey on Thursday.';
const unsure = 'Trump, who promised a swift end of the conflict, loses patience with both sides.';

test('opens once when it is installed, and never again', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'claimlight-'));
  const introductions = async () => {
    const context = await launchChromium({ extension: builtExtension('chrome'), headless: true, profile });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const opened = await worker.evaluate(async () => {
      // It is noted once it has been opened.
      while (!(await chrome.storage.local.get('seen-version'))['seen-version'])
        await new Promise((resolve) => setTimeout(resolve, 20));
      const address = chrome.runtime.getURL('welcome.html');
      return (await chrome.tabs.query({})).filter(({ url, pendingUrl }) => (url || pendingUrl) === address).length;
    });
    await context.close();
    return opened;
  };
  try {
    expect(await introductions()).toBe(1);
    expect(await introductions()).toBe(0);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the sample is marked for real, and its cards open by pointer and keyboard', async ({ extension }) => {
  const page = await extension.open('welcome.html');
  const card = await CardProbe.attach(page);
  await expect.poll(() => markedTexts(page)).toContain(sure);
  await hoverMark(page, card, 'dares to show up', /Kaja Kallas/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  expect(await extension.askPage(page, 'stepMatch', { step: 1 })).toMatchObject({ response: true });
  await card.expectOpen(/Zelensky/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  expect(await violationsOf(page)).toEqual([]);
});

test('what is chosen shows on the sample at once, whatever holds on other pages', async ({ extension }) => {
  await extension.storeSettings({ otherSites: 'off' });
  const page = await extension.open('welcome.html');
  const marked = () => markedTexts(page);
  await expect.poll(marked).toContain(unsure);
  await page.getByRole('radio', { name: 'Strict' }).check();
  const isStrict = async () => {
    const texts = await marked();
    return [texts.includes(sure), texts.includes(unsure)];
  };
  await expect.poll(isStrict).toEqual([true, false]);
  await page.getByRole('radio', { name: 'Tint' }).check();
  await expect.poll(() => markedTexts(page, ['claimlight-tint'])).toContain(sure);
  expect(await extension.storedSettings()).toMatchObject({ sensitivity: 'strict', markStyle: 'tint' });
});

test('says why nothing is marked while it is switched off, and names every permission', async ({ extension }) => {
  await extension.storeSettings({ enabled: false });
  const page = await extension.open('welcome.html');
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await expect.poll(() => markedTexts(page)).toContain(sure);
  const { permissions = [] } = await extension.inside.evaluate(() => chrome.runtime.getManifest());
  for (const permission of permissions) await expect(page.getByText(permission, { exact: true })).toBeVisible();
});

test('can be shown again from the options', async ({ extension }) => {
  const options = await extension.options();
  await options.getByRole('link', { name: 'Show the introduction' }).click();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Welcome to Claimlight');
});

test('after an update a line in the popup says so until it is dismissed', async ({ page, news, extension }) => {
  await page.goto(news.page('<p>Nothing here.</p>'));
  await extension.inside.evaluate(() => chrome.storage.local.set({ 'seen-version': '0.0.1' }));
  const popup = await extension.popup(page);
  const line = popup.getByText(/Claimlight was renewed to \d/);
  await expect(line).toBeVisible();
  const opening = popup.waitForEvent('popup');
  await popup.getByRole('link', { name: 'what is new' }).click();
  await expect((await opening).locator('body')).toContainText('Changelog');
  await popup.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toBeHidden();
  await popup.reload();
  await expect(popup.getByRole('switch', { name: 'On everywhere' })).toBeVisible();
  await expect(line).toBeHidden();
});
