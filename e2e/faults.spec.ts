/** What befalls the extension while pages are open: its worker, its database, its room and itself go and come back. */
import type { BrowserContext, Page } from 'playwright';
import { test } from 'playwright/test';
import { extensionWorker, launchChromium } from '../scripts/browser';
import { builtExtension } from './support/build';
import { CardProbe } from './support/card';
import { expect } from './support/expect';
import { ExtensionProbe } from './support/extension';
import { ExtensionAdmin } from './support/extension-admin';
import { expectMarks, hoverMark, markedTexts } from './support/marks';
import { NewsHost } from './support/news';
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from './support/sentences';

// One browser for all of them: each leaves it as it was.
test.describe.configure({ mode: 'serial' });

let context: BrowserContext;
let extension: ExtensionProbe;
let news: NewsHost;
let page: Page;

test.beforeAll(async () => {
  context = await launchChromium({ extension: builtExtension('chrome'), headless: true });
  extension = await ExtensionProbe.attach(context, await extensionWorker(context));
  news = await NewsHost.start(context);
  page = await context.newPage();
});
test.afterAll(() => context.close());

const add = (text: string) =>
  page.evaluate((text) => {
    document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
  }, text);

test('a page gets every mark though the worker is stopped all the time', async () => {
  const story = [invites, doubts, afraid, airstrikes, swiftly];
  for (let stops = 0; stops < 3; stops++) {
    // Before anything is asked, while it is asked, and while it is answered.
    const loading = page.goto(news.page('', { path: `/story-${stops}` }));
    await extension.stopWorker();
    await loading;
    for (const [i, text] of story.entries()) {
      await add(text);
      if (i % 3 === stops) await markedTexts(page);
      await extension.stopWorker();
    }
    await expectMarks(page, story);
  }
});

test('a page goes on getting marks when the database is deleted under the worker', async () => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  await extension.inside.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('claimlight');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await add(doubts);
  await expectMarks(page, [invites, doubts]);
  expect(await extension.ask('listPacks')).toMatchObject({ response: [{ id: 'istanbul-talks', bundled: true }] });
});

test('where there is no room left it is said, nothing is lost, and it works once there is', async () => {
  const options = await extension.options();
  const before = await extension.ask('listPacks');
  const barks = 'Every cat in the harbour town of Tolland barks at the evening ferry.';
  await options.getByLabel('Or paste them').fill(`claim\n${barks}`);
  await options.getByRole('button', { name: 'Look at it' }).click();
  await fillDisk(options);
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expect(options.getByText('There is no room left on this device.')).toBeVisible();
  expect(await extension.ask('listPacks')).toEqual(before);
  await page.goto(news.page(`<p>${invites}</p><p>${barks}</p>`));
  await expectMarks(page, [invites]);
  await options.evaluate(() => (globalThis as unknown as { freeDisk(): void }).freeDisk());
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expectMarks(page, [invites, barks]);
  await options.close();
});

test('two windows that change settings at once lose nothing of each other', async () => {
  const windows = await Promise.all([extension.options(), extension.options()]);
  for (const own of windows) await expect(own.locator('#site')).toBeVisible();
  const sites = async () => Object.keys(((await extension.storedSettings()) as { sites: object }).sites).sort();
  const all: string[] = [];
  for (const [turn, choices] of [
    ['Dotted', 'Strict'],
    ['Tint', 'Broad'],
    ['Underline', 'Balanced'],
  ].entries()) {
    const names = windows.map((_own, i) => `window-${i}.turn-${turn}.example`);
    all.push(...names);
    await Promise.all(windows.map((own, i) => change(own, choices[i] ?? '', names[i] ?? '')));
    await expect.poll(sites).toEqual(all.toSorted());
    // Each hears of the other.
    for (const own of windows)
      for (const choice of choices) await expect(own.getByRole('radio', { name: choice })).toBeChecked();
  }
  await extension.storeSettings({});
  for (const own of windows) await own.close();
});

/** Two changes in one breath. */
function change(own: Page, choice: string, site: string): Promise<void> {
  return own.evaluate(
    async ([choice, site]) => {
      const field = document.querySelector<HTMLInputElement>('#site');
      if (!field) throw new Error('no field');
      field.value = site;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The form knows what was typed once it has been drawn again.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const label of document.querySelectorAll('label')) if (label.textContent?.includes(choice)) label.click();
      field.form?.requestSubmit();
    },
    [choice, site] as const,
  );
}

test.describe('renewed and switched off', () => {
  let admin: ExtensionAdmin;
  test.beforeAll(async () => {
    admin = await ExtensionAdmin.open(context, new URL(extension.inside.url()).host);
  });

  test('an open page is left as it was, and marked again when the extension is switched on', async () => {
    await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p>`));
    await expectMarks(page, [invites, doubts]);
    await hoverMark(page, await CardProbe.attach(page), 'Ms. Kallas', /Kallas/);
    await admin.enable(false);
    await expectMarks(page, []);
    await expect.poll(remains).toEqual({ highlights: [], card: null });
    await admin.enable(true);
    await expectMarks(page, [invites, doubts]);
  });

  test('a renewed extension takes over the pages that are open, each once', async () => {
    const quiet = await context.newPage();
    await quiet.goto(news.page(`<p>${afraid}</p>`, { path: '/other' }));
    await expectMarks(quiet, [afraid]);
    await page.bringToFront();
    await admin.reload();
    // The page changes while nobody of us is there.
    await add(swiftly);
    await expectMarks(page, [invites, doubts, swiftly]);
    await expectMarks(quiet, [afraid]);
    await hoverMark(page, await CardProbe.attach(page), 'Mr. Kellogg', /Kellogg/);
    expect(await admin.errors()).toEqual([]);
    await quiet.close();
  });

  test('a page that cannot be taken over is told in the popup, with a way out', async () => {
    // Its picture never comes, and a page that is loading is left to the browser.
    let isHeld = true;
    await context.route('https://news.test/picture', async (route) => {
      if (isHeld) return;
      await route.fulfill({ status: 404, body: '' });
    });
    await page.goto(news.page(`<img src="/picture"><p>${invites}</p><p>${fillers[0]}</p>`, { path: '/slow' }), {
      waitUntil: 'domcontentloaded',
    });
    await expectMarks(page, [invites]);
    await admin.reload();
    await expectMarks(page, []);
    isHeld = false;
    extension = await ExtensionProbe.attach(context, await extensionWorker(context));
    const popup = await extension.popup(page);
    await expect(popup.getByText('This page does not answer.')).toBeVisible();
    const loaded = page.waitForEvent('load');
    await popup.getByRole('button', { name: 'Reload the page' }).click();
    await loaded;
    await expectMarks(page, [invites]);
    await expect(popup.getByRole('strong').filter({ hasText: '1 known claim' })).toBeVisible();
  });
});

/** What we might have left on the page. */
function remains() {
  return page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()],
    card: document.querySelector('[data-claimlight-card]')?.outerHTML ?? null,
  }));
}

/** From now on the window's transactions end as Chromium ends them where there is no room. */
function fillDisk(own: Page): Promise<void> {
  return own.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...row) {
      const request = put.apply(this, row);
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
      this.transaction.abort();
      return request;
    };
    const freeDisk = () => {
      IDBObjectStore.prototype.put = put;
    };
    Object.assign(globalThis, { freeDisk });
  });
}
