/** The side panel: the page's claims beside the text, along with the reader, by people, days and words. */
import { readFileSync } from 'node:fs';
import { violationsOf } from './support/axe';
import { expectMarks, markedTexts } from './support/marks';
import { afraid, doubts, fillers, invites, swiftly } from './support/sentences';
import { expect, type Page, test } from './support/shared';

const long = `<p>${fillers.join(' ')}</p>`.repeat(40);
/** Far apart, each on a screen of its own. */
const story = `<p>${invites}</p>${long}<p>${doubts}</p>${long}<p>${afraid}</p>${long}<p>${swiftly}</p>`;
const all = [invites, doubts, afraid, swiftly];

const items = (panel: Page) => panel.locator('ol.list > li');
const inView = (panel: Page) => panel.locator('[aria-current]');

test('marks in the list what is in view on the page, and brings it up', async ({ page, news, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel.setViewportSize({ width: 360, height: 420 });
  await expect(inView(panel).first()).toContainText(invites);
  const kellogg = items(panel).filter({ hasText: swiftly }).first();
  await expect(kellogg).not.toHaveAttribute('aria-current');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(kellogg).toHaveAttribute('aria-current', 'location');
  await expect(kellogg).toBeInViewport();
  await expect(items(panel).filter({ hasText: invites }).first()).not.toHaveAttribute('aria-current');
});

test('leaves the list where it is while the reader is in it', async ({ page, news, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel.setViewportSize({ width: 360, height: 420 });
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await expect(inView(panel).first()).toContainText(invites);
  await items(panel).first().getByRole('button').focus();
  const before = await panel.evaluate(() => scrollY);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(inView(panel).first()).toContainText(swiftly);
  expect(await panel.evaluate(() => scrollY)).toBe(before);
});

test('a claim leads to its place and its card, and the panel stays', async ({ page, news, card, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel
    .getByRole('button', { name: /Kaja Kallas/ })
    .last()
    .click();
  await card.expectOpen(/Kallas/);
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([doubts]);
  await panel.getByRole('button', { name: 'Next claim on the page' }).click();
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([afraid]);
  await expect(items(panel)).not.toHaveCount(0);
});

test('“Not this claim” takes the mark off the page and keeps the way back in its place', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p><p>${swiftly}</p>`));
  await expectMarks(page, [invites, doubts, swiftly]);
  const panel = await extension.panel(page);
  const kallas = items(panel).filter({ hasText: doubts });
  await expect(kallas).toHaveCount(1);
  const before = await items(panel).allInnerTexts();
  const count = panel.locator('.summary strong');
  await expect(count).toHaveText(`${before.length} known claims`);

  await kallas.getByText('Context and source').click();
  await kallas.getByRole('button', { name: 'Not this claim' }).click();
  await expectMarks(page, [invites, swiftly]);
  await expect(count).toHaveText(`${before.length - 1} known claims`);
  const hidden = items(panel).filter({ hasText: 'This mark is hidden' });
  const undo = hidden.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleDescription(/Putin dares to come/);
  expect(await hidden.evaluate((item) => [...(item.parentElement?.children ?? [])].indexOf(item))).toBe(
    before.findIndex((text) => text.includes(doubts)),
  );
  expect(await violationsOf(panel)).toEqual([]);

  await panel.keyboard.press('Enter');
  await expectMarks(page, [invites, doubts, swiftly]);
  await expect(count).toHaveText(`${before.length} known claims`);
  await expect(kallas.getByRole('button').first()).toBeFocused();
});

test('the last claim of a page leaves its way back when it is taken off, until the page is left', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  const panel = await extension.panel(page);
  await panel.getByText('Context and source').click();
  await panel.getByRole('button', { name: 'Not this claim' }).click();
  await expectMarks(page, []);
  await expect(panel.getByText('0 known claims')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(panel.getByText('Export these claims')).toHaveCount(0);
  await page.goto(news.page(`<p>${swiftly}</p><p>${doubts}</p>`, { path: '/next' }));
  await expect(items(panel).filter({ hasText: swiftly })).not.toHaveCount(0);
  await expect(panel.getByText('This mark is hidden')).toHaveCount(0);
});

test('chooses by words, by people and from the picture of who says what to whom', async ({ page, news, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  const kallas = items(panel).filter({ hasText: doubts });
  const zelensky = items(panel).filter({ hasText: afraid });
  await expect(zelensky).not.toHaveCount(0);
  await panel.getByRole('searchbox').fill('copenhagen DARES');
  await expect(zelensky).toHaveCount(0);
  await expect(kallas).not.toHaveCount(0);
  await panel.getByRole('button', { name: 'Show all' }).click();
  await expect(zelensky).not.toHaveCount(0);
  await panel.getByText('Who says what to whom').click();
  await panel
    .getByRole('group', { name: 'Said by' })
    .getByRole('button', { name: /Kaja Kallas/ })
    .click();
  await expect(zelensky).toHaveCount(0);
  await expect(panel.getByLabel('Said by').last()).toHaveValue('Kaja Kallas');
  await panel.getByRole('searchbox').fill('nothing like it');
  await expect(panel.getByText('No claim on this page fits.')).toBeVisible();
});

test('parts the list by speaker', async ({ page, news, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel.getByLabel('Group by').selectOption('Speaker');
  const kallas = panel.locator('section', { has: panel.getByRole('heading', { name: /Kaja Kallas/ }) });
  await expect(kallas.locator('li')).toContainText([doubts]);
  await expect(kallas).not.toContainText(afraid);
});

test('says what is dated, what is worded otherwise and what is not dated', async ({ page, news, extension }) => {
  const war = 'The full-scale invasion of Ukraine by Russia began in February 2022.';
  await page.goto(news.page(`<p>${war}</p><p>${doubts}</p>`));
  const panel = await extension.panel(page);
  await panel.getByText('When it was said').click();
  await panel.getByRole('button', { name: 'in February 2022 1 claim' }).click();
  await expect(items(panel).filter({ hasText: war })).not.toHaveCount(0);
  await expect(items(panel).filter({ hasText: doubts })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /Date not stated/ })).toBeVisible();
});

test('what is shown goes out as a file', async ({ page, news, extension }) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel.getByRole('searchbox').fill('copenhagen');
  await expect(items(panel).filter({ hasText: 'Kellogg' })).toHaveCount(0);
  await panel.getByText('Export these claims').click();
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Markdown' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text).toContain('Kaja Kallas');
  expect(text).not.toContain('Kellogg');
});

test('keeps up with a page that changes, goes elsewhere and is closed', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${doubts}</p><div id="more"></div>`));
  await expectMarks(page, [doubts]);
  const panel = await extension.panel(page);
  await expect(items(panel).filter({ hasText: doubts })).not.toHaveCount(0);
  await page.evaluate((text) => {
    const more = document.getElementById('more');
    if (more) more.textContent = text;
  }, afraid);
  await expect(items(panel).filter({ hasText: afraid })).not.toHaveCount(0);
  await page.goto(news.page(`<p>${swiftly}</p>`, { path: '/next' }));
  await expect(items(panel).filter({ hasText: swiftly })).not.toHaveCount(0);
  await expect(items(panel).filter({ hasText: doubts })).toHaveCount(0);
  await page.goBack({ waitUntil: 'commit' });
  await expect(items(panel).filter({ hasText: doubts })).not.toHaveCount(0);
  await page.close();
  await expect(panel.getByText('This page cannot be read.')).toBeVisible();
});

test('follows the reader from tab to tab', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${doubts}</p>`));
  const panel = await extension.open('sidepanel.html');
  const other = await page.context().newPage();
  await other.goto(news.page(`<p>${swiftly}</p>`, { path: '/other' }));
  await other.bringToFront();
  await expect(items(panel).filter({ hasText: swiftly })).not.toHaveCount(0);
  await page.bringToFront();
  await expect(items(panel).filter({ hasText: doubts })).not.toHaveCount(0);
  await expect(items(panel).filter({ hasText: swiftly })).toHaveCount(0);
});

test('says plainly why there is nothing to show, and switches on again', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${fillers.join(' ')}</p>`));
  const panel = await extension.panel(page);
  await expect(panel.getByText('Nothing known found here.')).toBeVisible();
  await page.goto(news.page(`<p>${doubts}</p>`, { path: '/known' }));
  await expect(items(panel)).not.toHaveCount(0);
  await extension.storeSettings({ disabledSites: ['news.test'] });
  await expect(panel.getByText('Switched off on this site.')).toBeVisible();
  await panel.getByRole('button', { name: 'Always on this site' }).click();
  await expect(items(panel)).not.toHaveCount(0);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Pause in this tab' }).click();
  await expect(panel.getByText('Paused in this tab.')).toBeVisible();
  await popup.close();
  await panel.getByRole('button', { name: 'Resume in this tab' }).click();
  await expect(items(panel)).not.toHaveCount(0);
  await extension.storeSettings({ enabled: false });
  await expect(panel.getByText('Claimlight is switched off.')).toBeVisible();
  await panel.getByRole('button', { name: 'Switch it on' }).click();
  await expect(items(panel)).not.toHaveCount(0);
  await page.goto('chrome://version');
  await expect(panel.getByText('This page cannot be read.')).toBeVisible();
});

test('screen readers hear the number of claims once, when the page has been read', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${fillers[0]}</p>`));
  const panel = await extension.panel(page);
  await expect(panel.getByText('Nothing known found here.')).toBeVisible();
  await panel.evaluate(listen);
  await page.goto(news.page(story, { path: '/long' }));
  await expect(items(panel).filter({ hasText: swiftly })).not.toHaveCount(0);
  await expect(panel.getByRole('status').first()).toHaveText(/known claims/);
  await page.evaluate(() => document.body.append('A line without a claim.'));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(inView(panel).first()).toContainText(swiftly);
  const heard = await panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard.filter((text) => /known claims/.test(text))).toHaveLength(1);
});

/** Run in the panel: collects what its live regions say. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest('[role=status]')?.textContent;
      if (text && heard.at(-1) !== text) heard.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

test('axe finds nothing with all unfolded or nothing found, and 240 pixels are enough', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(story));
  await expectMarks(page, all);
  const panel = await extension.panel(page);
  await panel.setViewportSize({ width: 240, height: 700 });
  await expect(items(panel)).not.toHaveCount(0);
  await panel.getByText('Who says what to whom').click();
  await panel.getByLabel('Group by').selectOption('Speaker');
  await panel.getByText('Context and source').first().click();
  await expect(panel.locator('details[open] article')).toBeVisible();
  expect(await violationsOf(panel)).toEqual([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
  await panel.getByRole('searchbox').fill('nothing like it');
  expect(await violationsOf(panel)).toEqual([]);
});
