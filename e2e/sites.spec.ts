/** Protects: where pages are read and how surely, for a site with its subdomains, for one visit and for one tab. */

import { violationsOf } from './support/axe';
import type { ExtensionProbe } from './support/extension';
import { expectMarks, markedTexts } from './support/marks';
import { doubts, invites } from './support/sentences';
import { expect, type Page, test } from './support/shared';

const titleOf = async (extension: ExtensionProbe, page: Page) => {
  const tabId = await extension.tabId(page);
  return extension.inside.evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId);
};

test('a site is switched off with its subdomains, but for one that has a rule of its own', async ({
  page,
  news,
  extension,
}) => {
  const address = news.page(`<p>${invites}</p>`);
  const www = await page.context().newPage();
  await page.goto(address);
  await www.goto(address.replace('news.test', 'www.news.test'));
  await expectMarks(www, [invites]);
  const popup = await extension.popup(page);
  await popup.getByRole('radio', { name: 'Off' }).check({ force: true });
  await expect(popup.getByText('Switched off on this site.')).toBeVisible();
  await expectMarks(page, []);
  await expectMarks(www, []);
  const wwwPopup = await extension.popup(www);
  await wwwPopup.getByText('This site', { exact: true }).click();
  await expect(wwwPopup.getByText('This follows the rule for news.test.')).toBeVisible();
  await wwwPopup.getByRole('radio', { name: 'On', exact: true }).check({ force: true });
  await expectMarks(www, [invites]);
  expect(await markedTexts(page)).toEqual([]);
  await popup.getByRole('radio', { name: 'On', exact: true }).check({ force: true });
  await expectMarks(page, [invites]);
});

test('a page that is asked about is not read until the reader says so, for this visit', async ({
  page,
  news,
  extension,
}) => {
  await extension.storeSettings({ otherSites: 'ask' });
  await page.goto(news.page(`<p>${invites}</p>`));
  await expect.poll(() => extension.badge(page)).toBe('?');
  await expect.poll(() => titleOf(extension, page)).toContain('waits');
  const popup = await extension.popup(page);
  await expect(popup.getByText('This page waits for you.')).toBeVisible();
  expect(await violationsOf(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expectMarks(page, [invites]);
  await expect(popup.locator('ol > li')).not.toHaveCount(0);
  // The visit goes on with the next page of the site, and after the worker was stopped.
  await extension.stopWorker();
  await page.goto(news.page(`<p>${doubts}</p>`, { path: '/next' }));
  await expectMarks(page, [doubts]);
  // Elsewhere it is asked anew, and it does so again after coming back.
  await page.goto(news.page(`<p>${invites}</p>`).replace('news.test', 'other.news.test'));
  await expect.poll(() => extension.badge(page)).toBe('?');
  await page.goto(news.page(`<p>${invites}</p>`));
  await expect.poll(() => extension.badge(page)).toBe('?');
  expect(await markedTexts(page)).toEqual([]);
});

test('the answer may hold for the site: always, or never', async ({ page, news, extension }) => {
  await extension.storeSettings({ otherSites: 'ask' });
  await page.goto(news.page(`<p>${invites}</p>`));
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Always on this site' }).click();
  await expectMarks(page, [invites]);
  await page.reload();
  await expectMarks(page, [invites]);
  await popup.getByRole('radio', { name: 'Ask' }).check({ force: true });
  await expectMarks(page, []);
  await popup.getByRole('button', { name: 'Never here' }).click();
  await expect(popup.getByText('Switched off on this site.')).toBeVisible();
  await expect.poll(() => extension.badge(page)).toBe('');
  expect(await extension.storedSettings()).toMatchObject({ sites: { 'news.test': { mode: 'off' } } });
});

test('a tab is paused across its pages and a stopped worker, others go on, and it is forgotten with the tab', async ({
  page,
  news,
  extension,
}) => {
  const address = news.page(`<p>${invites}</p>`);
  const other = await page.context().newPage();
  await page.goto(address);
  await other.goto(news.page(`<p>${doubts}</p>`, { path: '/other' }));
  await expectMarks(page, [invites]);
  await expectMarks(other, [doubts]);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Pause in this tab' }).click();
  await expectMarks(page, []);
  await expect(popup.getByText('Paused in this tab.')).toBeVisible();
  await expect.poll(() => titleOf(extension, page)).toContain('paused');
  await extension.stopWorker();
  await page.goto(news.page(`<p>${invites}</p>`).replace('news.test', 'www.news.test'));
  await expect.poll(() => titleOf(extension, page)).toContain('paused');
  expect(await markedTexts(page)).toEqual([]);
  expect(await markedTexts(other)).toEqual([doubts]);
  const again = await extension.popup(page);
  await again.getByRole('button', { name: 'Resume in this tab' }).click();
  await expectMarks(page, [invites]);
  await again.getByRole('button', { name: 'Pause in this tab' }).click();
  await expectMarks(page, []);
  const kept = () =>
    extension.inside.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('tab-')),
    );
  expect(await kept()).toHaveLength(1);
  await page.close();
  await expect.poll(kept).toEqual([]);
});

test('a page that comes back out of the cache has heard of the pause', async ({ page, site, extension }) => {
  site.serve('/first', { body: `<p>${invites}</p>` });
  site.serve('/second', { body: `<p>${doubts}</p>` });
  await page.goto(site.address('/first'));
  await expectMarks(page, [invites]);
  await page.goto(site.address('/second'));
  await expectMarks(page, [doubts]);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Pause in this tab' }).click();
  await expectMarks(page, []);
  await page.goBack({ waitUntil: 'commit' });
  await expectMarks(page, []);
  await expect.poll(() => titleOf(extension, page)).toContain('paused');
});

test('mail starts off, can be switched on, and the list is the reader’s', async ({ page, context, extension }) => {
  const body = `<!doctype html><title>Mail</title><p>${invites}</p>`;
  await context.route('https://mail.google.com/**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('https://mail.google.com/inbox');
  await expect.poll(() => titleOf(extension, page)).toContain('off here');
  const popup = await extension.popup(page);
  await popup.getByText('This site', { exact: true }).click();
  await expect(popup.getByText('mail.google.com is on that list')).toBeVisible();
  expect(await markedTexts(page)).toEqual([]);
  await popup.getByRole('radio', { name: 'On', exact: true }).check({ force: true });
  await expectMarks(page, [invites]);
  await popup.getByRole('radio', { name: 'Off' }).check({ force: true });
  await expectMarks(page, []);
  const options = await extension.options();
  await options.getByText('Sites where Claimlight starts off').click();
  await options.getByRole('button', { name: 'Remove mail.google.com' }).click();
  await expectMarks(page, [invites]);
  await options.getByRole('button', { name: 'Put back mail.google.com' }).click();
  await expectMarks(page, []);
  await context.unroute('https://mail.google.com/**');
});

test('the sensitivity of a site applies at once there, and nowhere else', async ({ page, news, extension }) => {
  const unsure = 'Trump, who promised a swift end of the conflict, loses patience with both sides.';
  const address = news.page(`<p>${unsure}</p><p>${invites}</p>`);
  const other = await page.context().newPage();
  await page.goto(address);
  await other.goto(address.replace('news.test', 'www.news.test'));
  await expectMarks(page, [unsure, invites]);
  await expectMarks(other, [unsure, invites]);
  const popup = await extension.popup(other);
  await popup.getByText('This site', { exact: true }).click();
  await popup.getByLabel('How sure a match must be here').selectOption('Strict');
  await expectMarks(other, [invites]);
  expect(await markedTexts(page)).toEqual([unsure, invites]);
  const options = await extension.options();
  await options.getByLabel('How sure a match must be on www.news.test').selectOption('As elsewhere (Balanced)');
  await expectMarks(other, [unsure, invites]);
});

test('a site is added as it is typed, and what names none is said at the field', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  const options = await extension.options();
  const field = options.getByLabel('Add a rule for a site');
  const add = async (typed: string) => {
    await field.fill(typed);
    await field.press('Enter');
  };
  for (const wrong of ['foo bar', 'news', '192.168.1', 'me@news.test']) {
    await add(wrong);
    await expect(field).toHaveAccessibleDescription(/names no single site/);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue(wrong);
  }
  await add('  HTTPS://News.TEST:443/story?from=home#top ');
  await expectMarks(page, []);
  await expect(field).toHaveValue('');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await add('news.test:80');
  await expect(field).toHaveAccessibleDescription(/news\.test is on the list already/);
  await add('bücher.example:8080');
  await add('192.168.0.1');
  const rules = options.getByRole('list', { name: 'Your rules' });
  const names = rules.locator('.site-name');
  await expect(names).toHaveText(['192.168.0.1', 'news.test', 'xn--bcher-kva.example:8080']);
  await options.getByRole('button', { name: 'Remove news.test' }).click();
  await expectMarks(page, [invites]);
  await expect(rules).toBeFocused();
});

test('options hold the general rule and the rules of sites, and keep what an earlier version had', async ({
  page,
  news,
  extension,
}) => {
  await extension.storeSettings({ disabledSites: ['news.test'] });
  await page.goto(news.page(`<p>${invites}</p>`));
  const options = await extension.options();
  await expect(options.getByLabel('What holds on news.test')).toHaveValue('off');
  expect(await markedTexts(page)).toEqual([]);
  await options.getByLabel('What holds on news.test').selectOption('On');
  await expectMarks(page, [invites]);
  await options.getByRole('radio', { name: 'Off' }).check({ force: true });
  expect(await markedTexts(page)).toEqual([invites]);
  await options.getByRole('button', { name: 'Remove news.test' }).click();
  await expectMarks(page, []);
});
