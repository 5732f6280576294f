/** The toolbar popup: what is known on the page, where it is, and the switches. */
import { readFileSync } from 'node:fs';
import { expectMarks, markedTexts } from './support/marks';
import { afraid, doubts, fillers, invites, swiftly } from './support/sentences';
import { expect, test } from './support/shared';

const long = `<p>${fillers.join(' ')}</p>`.repeat(40);

test('lists the claims of the page in page order, with speaker, wording and kind of match', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p>${long}<p>${doubts}</p><p>${swiftly}</p>`));
  await expectMarks(page, [invites, doubts, swiftly]);
  const popup = await extension.popup(page);
  const items = popup.locator('ol > li');
  await expect(items.filter({ hasText: swiftly })).not.toHaveCount(0);
  const texts = await items.allTextContents();
  const placeOf = (sentence: string) => texts.findIndex((text) => text.includes(sentence));
  expect(placeOf(invites)).toBe(0);
  expect(placeOf(doubts)).toBeGreaterThan(placeOf(invites));
  expect(placeOf(swiftly)).toBeGreaterThan(placeOf(doubts));
  await expect(popup.getByRole('status')).toContainText(`${texts.length} known claims`);
  await expect(items.nth(placeOf(invites))).toContainText('Volodymyr Zelensky');
  await expect(items.nth(placeOf(swiftly))).toContainText('Keith Kellogg');
  const kallas = items.nth(placeOf(doubts));
  await expect(kallas).toContainText('Kaja Kallas');
  await expect(kallas).toContainText(/verbatim|quotation|paraphrase/i);
  await kallas.getByText('Context and source').click();
  await expect(kallas).toContainText('democracy conference');
});

test('a click on a claim closes the popup, scrolls to its place and opens its card', async ({
  page,
  news,
  card,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p>${long}<p>${doubts}</p>${long}`));
  await expectMarks(page, [invites, doubts]);
  const popup = await extension.popup(page);
  const closed = popup.waitForEvent('close');
  // It may be closed before the click is reported back.
  await popup
    .getByRole('button', { name: /Kaja Kallas/ })
    .click()
    .catch(() => undefined);
  await closed;
  await card.expectOpen(/Kallas/);
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([doubts]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('the claims of the page go out as annotations, table and Markdown', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${fillers[0]} ${invites}</p><p>${doubts}</p>`));
  await expectMarks(page, [invites, doubts]);
  const popup = await extension.popup(page);
  await popup.getByText('Export these claims').click();
  const save = async (name: string) => {
    const downloading = popup.waitForEvent('download');
    await popup.getByRole('button', { name }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const annotations = await save('Web Annotations');
  expect(annotations.name).toBe('claims.jsonld');
  const targets = (JSON.parse(annotations.text) as { target: object }[]).map(({ target }) => target);
  expect(targets).toContainEqual({
    source: page.url(),
    title: 'Story',
    selector: { type: 'TextQuoteSelector', exact: invites, prefix: `${fillers[0]?.slice(-31)} `, suffix: '' },
  });
  const table = await save('Table (CSV)');
  expect(table.text).toContain(doubts.replaceAll('"', '""'));
  expect(table.text.split('\r\n')[0]).toMatch(/^sentence,claim,said by,/);
  const markdown = await save('Markdown');
  expect(markdown.text).toContain(`](${page.url()}#:~:text=`);
});

test('filters by speaker', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p><p>${afraid}</p>`));
  await expectMarks(page, [invites, doubts, afraid]);
  const popup = await extension.popup(page);
  const items = popup.locator('ol > li');
  const others = items.filter({ hasText: afraid });
  await expect(others).not.toHaveCount(0);
  await popup.getByLabel('Said by').selectOption('Kaja Kallas');
  await expect(others).toHaveCount(0);
  await expect(items).toContainText([doubts]);
  await popup.getByLabel('Said by').selectOption('Everyone');
  await expect(others).not.toHaveCount(0);
});

test('goes to the next and the previous claim', async ({ page, news, card, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>${long}<p>${doubts}</p>`));
  await expectMarks(page, [invites, doubts]);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Next claim on the page' }).click();
  await card.expectOpen(/Zelensky/);
  await popup.getByRole('button', { name: 'Next claim on the page' }).click();
  await card.expectOpen(/Kallas/);
  await popup.getByRole('button', { name: 'Previous claim on the page' }).click();
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([invites]);
  await card.expectOpen(/Zelensky/);
});

test('switches everything off and on again', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  const popup = await extension.popup(page);
  const everywhere = popup.getByRole('switch', { name: 'On everywhere' });
  await everywhere.click();
  await expectMarks(page, []);
  await expect(popup.getByText('Claimlight is switched off.')).toBeVisible();
  await expect.poll(() => extension.badge(page)).toBe('');
  await everywhere.click();
  await expectMarks(page, [invites]);
  await expect(popup.locator('ol > li')).not.toHaveCount(0);
});

test('says plainly that nothing was found', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${fillers.join(' ')}</p>`));
  const popup = await extension.popup(page);
  await expect(popup.getByText('Nothing known found here.')).toBeVisible();
  await expect(popup.getByText('Unmarked does not mean checked.')).toBeVisible();
});

test('says plainly that a page cannot be read', async ({ page, extension }) => {
  await page.goto('chrome://version');
  const popup = await extension.popup(page);
  await expect(popup.getByText('This page cannot be read.')).toBeVisible();
});

test('says plainly what failed, and tries again', async ({ page, news, worker, extension }) => {
  await expect.poll(() => extension.ask('listPacks')).toMatchObject({ ok: true });
  await worker.evaluate(() => {
    const original = IDBDatabase.prototype.transaction;
    const repair = () => {
      IDBDatabase.prototype.transaction = original;
    };
    Object.assign(globalThis, { repair });
    IDBDatabase.prototype.transaction = () => {
      throw new Error('the disk is on fire');
    };
  });
  await page.goto(news.page(`<p>${invites}</p>`));
  const popup = await extension.popup(page);
  await expect(popup.getByText('Something went wrong.')).toBeVisible();
  await expect(popup.getByText('the disk is on fire')).toBeVisible();
  await worker.evaluate(() => (globalThis as unknown as { repair(): void }).repair());
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.locator('ol > li')).not.toHaveCount(0);
  await expectMarks(page, [invites]);
});

test('a page that has failed is tried again when somebody begins to look, and by no question', async ({
  page,
  news,
  worker,
  extension,
}) => {
  await page.goto(news.page(`<p>${fillers[0]}</p>`));
  const report = () => extension.askPage(page, 'getPageReport');
  await expect.poll(report).toMatchObject({ response: { state: 'done' } });
  await worker.evaluate(() => {
    const { get } = chrome.storage.local;
    Object.assign(globalThis, { repair: () => Object.assign(chrome.storage.local, { get }) });
    Object.assign(chrome.storage.local, {
      get() {
        throw new Error('the disk is on fire');
      },
    });
  });
  await page.evaluate((text) => document.body.append(text), invites);
  await expect.poll(report).toMatchObject({ response: { state: 'failed' } });
  for (let looks = 0; looks < 3; looks++) expect(await report()).toMatchObject({ response: { state: 'failed' } });
  await worker.evaluate(() => (globalThis as unknown as { repair(): void }).repair());
  const popup = await extension.popup(page);
  await expect(popup.locator('ol > li')).not.toHaveCount(0);
  await expectMarks(page, [invites]);
});

test('the badge counts the claims of each tab', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p>`));
  await expect.poll(() => extension.badge(page)).toBe('2');
  const other = await page.context().newPage();
  await other.goto(news.page(`<p>${fillers[0]}</p>`, { path: '/other' }));
  await expect.poll(() => extension.askPage(other, 'getPageReport')).toMatchObject({ response: { state: 'done' } });
  expect(await extension.badge(other)).toBe('');
  expect(await extension.badge(page)).toBe('2');
  await page.goto(news.page(`<p>${doubts}</p>`, { path: '/next' }));
  await expect.poll(() => extension.badge(page)).toBe('1');
});

test('opens from the toolbar for the page in front', async ({ page, news, worker, extension }) => {
  await page.goto(news.page(`<p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  await page.bringToFront();
  await worker.evaluate(() => chrome.action.openPopup());
  const views = () =>
    extension.inside.evaluate(() =>
      chrome.extension.getViews({ type: 'popup' }).map((view) => view.document.body.textContent),
    );
  await expect.poll(views).toEqual([expect.stringContaining('Kaja Kallas')]);
});
