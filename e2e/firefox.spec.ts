/** The same extension in Firefox: marks, card, popup and side panel. Fails, and never skips, where Firefox is missing. */
import type { Page } from 'puppeteer-core';
import { cardText, openExtensionPage, openNews, startFirefox } from './support/firefox';
import { everythingKeptHere } from './support/kept';
import { article } from './support/news';
import { doubts, fillers, invites } from './support/sentences';
import { expect, test } from './support/shared-firefox';

const marked = (page: Page) =>
  page.evaluate(() => [...((CSS.highlights.get('claimlight-underline') ?? []) as Iterable<Range>)].map(String));

/** Sentences that the side panel shows to be in view, each once. */
const inView = (panel: Page) =>
  panel.evaluate(() => [
    ...new Set([...document.querySelectorAll('[aria-current] .exact')].map(({ textContent }) => textContent)),
  ]);

const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

test('Firefox marks claims, explains them in the card and lists them in popup and side panel', async ({
  firefox: { browser, inside },
}) => {
  const page = await openNews(browser, article(`<p>${invites} ${fillers[0]}</p><p>${doubts}</p>`));
  await expect.poll(async () => (await marked(page)).sort()).toEqual([invites, doubts].sort());

  const place = await page.evaluate(() => {
    const paragraph = document.querySelectorAll('p')[1];
    const { x, y } = paragraph?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: x + 40, y: y + 12 };
  });
  // The card's script comes with the page's first mark, and hears of the pointer when it moves next.
  let stirred = 0;
  await expect
    .poll(
      async () => {
        await page.mouse.move(place.x + (++stirred % 2), place.y);
        return cardText(browser, page);
      },
      { intervals: [330, 100, 100, 250] },
    )
    .toMatch(/Kaja Kallas/);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(browser, page)).toBe('');

  const tabId = await inside.evaluate(async () => (await chrome.tabs.query({ url: 'https://news.test/*' }))[0]?.id);
  const popup = await openExtensionPage(browser, `popup.html?tab=${tabId}`);
  await expect.poll(() => popup.evaluate(() => document.body.textContent)).toMatch(/Kaja Kallas/);
  const panel = await openExtensionPage(browser, `sidepanel.html?tab=${tabId}`);
  await expect.poll(() => inView(panel)).toEqual([invites, doubts]);
  await page.evaluate(() => document.querySelectorAll('p')[0]?.remove());
  await expect.poll(() => inView(panel)).toEqual([doubts]);
});

test('Firefox opens its sidebar for real from the popup, beside the page in front', async ({
  firefox: { browser, inside },
}) => {
  const page = await openNews(browser, article(`<p>${doubts}</p>`));
  await expect.poll(() => marked(page)).toEqual([doubts]);
  const tabId = await inside.evaluate(async () => (await chrome.tabs.query({ url: 'https://news.test/*' }))[0]?.id);
  const popup = await openExtensionPage(browser, `popup.html?tab=${tabId}`);
  await popup.locator('::-p-aria(Open side panel)').click();
  await page.bringToFront();
  const views = () =>
    inside.evaluate(() =>
      chrome.extension.getViews({ type: 'sidebar' as 'tab' }).map(({ document }) => document.body.textContent),
    );
  await expect.poll(views).toEqual([expect.stringContaining('Kaja Kallas')]);
  await inside.evaluate(() => chrome.extension.getViews({ type: 'sidebar' as 'tab' })[0]?.close());
  await expect.poll(views).toEqual([]);
});

test('Firefox takes claims in, finds them, searches them, remembers where they were seen and forgets it', async ({
  firefox: { browser },
}) => {
  const barking = 'Every cat in the harbour town of Tolland barks at the evening ferry from Brandt.';
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: barking,
    reviewRating: { alternateName: 'Mostly cats' },
    itemReviewed: { author: { '@type': 'Person', name: 'Ada Moor' } },
  };
  const options = await openExtensionPage(browser, 'options.html');
  await options.locator('::-p-aria(Remember where claims were seen)').click();
  await options.locator('#import-text').fill(JSON.stringify(review));
  await options.locator('::-p-text(Look at it)').click();
  await options.locator('::-p-text(Add the pack)').click();
  await expect.poll(() => textOf(options)).toMatch(/was added\./);

  const page = await openNews(browser, article(`<p>${fillers[0]}</p><p>${barking}</p>`));
  await expect.poll(() => marked(page)).toEqual([barking]);

  await expect.poll(() => options.evaluate(rememberedPages)).toBe(1);
  const claims = await openExtensionPage(browser, 'claims.html');
  await claims.locator('input[type=search]').fill('tolland moor');
  await expect.poll(() => textOf(claims)).toMatch(/1 claim has these words\..*Ada Moor.*Seen on1 page/s);
  await options.locator('::-p-aria(Remember where claims were seen)').click();
  await expect.poll(() => options.evaluate(rememberedPages)).toBe(0);
});

test('Firefox shows real marks and cards in the introduction, changes them at once, and pauses a tab', async ({
  firefox: { browser, inside },
}) => {
  const sure = 'Zelensky asked Trump to help him meet Putin in Turkey on Thursday.';
  const unsure = 'Trump, who promised a swift end of the conflict, loses patience with both sides.';
  const welcome = await openExtensionPage(browser, 'welcome.html');
  await expect.poll(() => marked(welcome)).toEqual(expect.arrayContaining([sure, unsure]));
  await welcome.locator('::-p-text(Strict)').click();
  await expect.poll(() => marked(welcome)).not.toContain(unsure);

  const page = await openNews(browser, article(`<p>${invites}</p>`));
  await expect.poll(() => marked(page)).toEqual([invites]);
  const tabId = await inside.evaluate(async () => (await chrome.tabs.query({ url: 'https://news.test/*' }))[0]?.id);
  const popup = await openExtensionPage(browser, `popup.html?tab=${tabId}`);
  await popup.locator('::-p-aria(Pause in this tab)').click();
  await expect.poll(() => marked(page)).toEqual([]);
  await popup.locator('::-p-aria(Resume in this tab)').click();
  await expect.poll(() => marked(page)).toEqual([invites]);
});

function rememberedPages(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight-sightings');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('sightings').objectStore('sightings').count();
      opening.result.close();
      counting.onsuccess = () => resolve(counting.result);
    };
  });
}

test('Firefox keeps nothing of a private window', async ({ site }) => {
  const browser = await startFirefox({ privately: true });
  for (const path of ['/ordinary', '/quillmarsh'])
    site.serve(path, { body: `<!doctype html><title>About ${path}</title><p>${doubts}</p>` });
  try {
    const inside = await openExtensionPage(browser, 'manifest.json');
    await inside.evaluate(() => chrome.storage.local.set({ settings: { sightings: true } }));
    const open = await inside.evaluate(async (url) => {
      const { id, tabs } = await chrome.windows.create({ incognito: true, url });
      return { window: id as number, tab: tabs?.[0]?.id as number };
    }, site.address('/quillmarsh'));
    const ask = () =>
      inside.evaluate(
        (tab) =>
          chrome.tabs.sendMessage(tab, { claimlight: 'page', name: 'getPageReport' }, { frameId: 0 }).catch(() => {}),
        open.tab,
      );
    await expect.poll(ask).toMatchObject({ response: { state: 'done', matches: [{}] } });
    await inside.evaluate((window) => chrome.windows.remove(window), open.window);

    const page = await browser.newPage();
    await page.goto(site.address('/ordinary'));
    await expect.poll(() => marked(page)).toEqual([doubts]);
    const kept = () => inside.evaluate(everythingKeptHere);
    await expect.poll(kept).toContain('/ordinary');
    expect(await kept()).not.toMatch(/quillmarsh/i);
  } finally {
    await browser.close();
  }
});
