/** The claims in a page's frames belong to the page: one list, one count, one way through them, one switch. */

import { markedTexts } from './support/marks';
import { article } from './support/news';
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from './support/sentences';
import { expect, type Page, test } from './support/shared';
import type { Site } from './support/site';

const long = `<p>${fillers.join(' ')}</p>`.repeat(30);
const quoted = (html: string) => html.replaceAll('"', '&quot;');

/** Own claims around a frame of this site and one of another, which has a frame itself. Gives the address. */
function serveStory(site: Site): string {
  const other = site.address('/frames/other', '127.0.0.1');
  site.serve('/frames/own', { body: article(`<p>${afraid}</p>`) });
  site.serve('/frames/other', {
    body: article(`${long}<p>${swiftly}</p><iframe srcdoc="${quoted(`<p>${airstrikes}</p>`)}"></iframe>`),
  });
  site.serve('/frames/story', {
    body: article(
      `<p>${invites}</p>${long}<iframe src="own" width="600" height="300"></iframe>${long}
       <p>${doubts}</p>${long}<iframe src="${other}" width="600" height="300"></iframe>${long}`,
    ),
  });
  return site.address('/frames/story');
}

const inOrder = [invites, afraid, doubts, swiftly, airstrikes];

/** The sentence whose card is open, in whichever frame. */
const active = (page: Page) => markedTexts(page, ['claimlight-active']);

test('one list and one count, in page order, and the list leads into frames', async ({ page, site, extension }) => {
  await page.goto(serveStory(site));
  await expect.poll(() => markedTexts(page)).toHaveLength(5);
  await expect.poll(() => extension.badge(page)).toBe('5');
  const popup = await extension.popup(page);
  const items = popup.locator('.list > li');
  await expect(items).toHaveCount(5);
  const exact = await items.allInnerTexts();
  const words = ['facilitate a meeting', 'afraid', 'dares to show up', 'peace quite swiftly', 'Kharkiv'];
  for (const [i, word] of words.entries()) expect(exact[i]).toContain(word);
  await items.nth(3).getByRole('button').first().click();
  await expect.poll(() => active(page)).toEqual([swiftly]);
  // Within its frame, and the frame within the page.
  const isInView = async () => {
    const box = await page.frames()[2]?.locator('p', { hasText: 'quite swiftly' }).boundingBox();
    return !!box && box.y > 0 && box.y + box.height < (page.viewportSize()?.height ?? 0);
  };
  await expect.poll(isInView, 'the sentence is in view').toBe(true);
});

test('next and previous go through frames where they stand, round and round', async ({ page, site, extension }) => {
  await page.goto(serveStory(site));
  await expect.poll(() => extension.badge(page)).toBe('5');
  const step = (step: 1 | -1) => extension.askPage(page, 'stepMatch', { step });
  for (const text of [...inOrder, invites]) {
    expect(await step(1)).toMatchObject({ response: true });
    await expect.poll(() => active(page)).toEqual([text]);
  }
  for (const text of [airstrikes, swiftly, doubts, afraid]) {
    expect(await step(-1)).toMatchObject({ response: true });
    await expect.poll(() => active(page)).toEqual([text]);
  }
});

test('the list goes along through frames, in the window and within themselves', async ({ page, site, extension }) => {
  await page.goto(serveStory(site));
  await expect.poll(() => extension.badge(page)).toBe('5');
  const panel = await extension.panel(page);
  const inView = panel.locator('.list > li[aria-current]');
  await expect(panel.locator('.list > li')).toHaveCount(5);
  await expect(inView).toContainText(['facilitate a meeting']);
  const bringUp = (frame: number) =>
    page.evaluate((at) => document.querySelectorAll('iframe')[at]?.scrollIntoView({ block: 'center' }), frame);
  await bringUp(0);
  await expect(inView).toContainText(['afraid']);
  await bringUp(1);
  await expect(inView).toHaveCount(0);
  await page.frames()[2]?.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(inView.filter({ hasText: 'quite swiftly' })).toHaveCount(1);
  await page.evaluate(() => document.querySelectorAll('iframe')[1]?.remove());
  await expect(panel.locator('.list > li')).toHaveCount(3);
  await expect(inView.filter({ hasText: 'quite swiftly' })).toHaveCount(0);
});

test('a frame that can be read no further is named with the reason, and read when it can be', async ({
  page,
  site,
  worker,
  extension,
}) => {
  site.serve('/frames/one', { body: article(`<p>${afraid}</p>`) });
  site.serve('/frames/further', {
    body: article(`<p>${doubts}</p><iframe src="one" width="600" height="300"></iframe>`),
  });
  await page.goto(site.address('/frames/further'));
  const panel = await extension.panel(page);
  const items = panel.locator('.list > li');
  await expect(items).toHaveCount(2);
  // Long before what the frame has spent it is worth the more.
  await worker.evaluate(() => Object.assign(performance, { now: () => -1e12 }));
  const write = (text: string) => page.frames()[1]?.evaluate((text) => document.body.append(text), text);
  try {
    await write(swiftly);
    const why = /1 embedded part of this page could not be read: embedded parts have more text than Claimlight reads/;
    await expect(panel.getByText(why)).toBeVisible();
    await expect(items).toHaveCount(2);
  } finally {
    await worker.evaluate(() => Reflect.deleteProperty(performance, 'now'));
  }
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(items.filter({ hasText: swiftly })).toHaveCount(1);
  await expect(panel.getByText('could not be read')).toHaveCount(0);
});

test('the card of a frame leads out of it, and stays within a small one', async ({ page, site, card }) => {
  site.serve('/frames/small', { body: article(`<p>${afraid}</p>`) });
  const address = '/frames/around-small';
  site.serve(address, { body: article(`<iframe src="small" width="320" height="140"></iframe><p>${doubts}</p>`) });
  await page.goto(site.address(address));
  await expect.poll(() => markedTexts(page)).toEqual([doubts, afraid]);
  let stirred = 0;
  await expect
    .poll(async () => {
      const box = await page.frames()[1]?.locator('p').boundingBox();
      await page.mouse.move((box?.x ?? 0) + 60 + (++stirred % 2), (box?.y ?? 0) + 12);
      return card.text();
    })
    .toContain('Zelensky');
  const box = await card.box();
  expect(box?.height).toBeGreaterThan(80);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(140);
  await card.read((root) => root.querySelector<HTMLElement>('[aria-label="Next claim"]')?.click());
  await expect.poll(() => active(page)).toEqual([doubts]);
});

test('the switch for the site covers its frames, whosever they are', async ({ page, site, extension }) => {
  await page.goto(serveStory(site));
  await expect.poll(() => markedTexts(page)).toHaveLength(5);
  await extension.storeSettings({ disabledSites: [`localhost:${site.port}`] });
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await expect.poll(() => extension.badge(page)).toBe('');
  await extension.storeSettings({ disabledSites: [`127.0.0.1:${site.port}`] });
  await expect.poll(() => markedTexts(page)).toHaveLength(5);
  await expect.poll(() => extension.badge(page)).toBe('5');
});

test('frames that go are forgotten, and one that removes itself does no harm', async ({ page, site, extension }) => {
  await page.goto(serveStory(site));
  const shown = async () => ({ badge: await extension.badge(page), marked: await markedTexts(page) });
  await expect.poll(shown).toEqual({ badge: '5', marked: expect.arrayContaining(inOrder) });
  await page.frames()[1]?.evaluate(() => {
    new MutationObserver(() => undefined).observe(document, { childList: true });
    setInterval(() => CSS.highlights.size > 1 && frameElement?.remove(), 10);
  });
  const step = () => extension.askPage(page, 'stepMatch', { step: 1 });
  await step();
  await expect.poll(() => active(page)).toEqual([invites]);
  await step();
  await expect.poll(() => page.frames().length).toBe(3);
  await expect.poll(() => extension.badge(page)).toBe('4');
  await expect.poll(async () => (await step()) && (await active(page))).toEqual([swiftly]);
});

test('more frames than anybody reads are bounded, and other tabs are answered meanwhile', async ({
  page,
  site,
  context,
  extension,
}) => {
  site.serve('/frames/one', { body: article(`<p>${afraid}</p>`) });
  site.serve('/frames/many', {
    body: article(`<p>${doubts}</p>${'<iframe src="one" width="300" height="100"></iframe>'.repeat(150)}`),
  });
  await page.goto(site.address('/frames/many'), { waitUntil: 'commit' });
  const read = () => page.evaluate(() => [...document.querySelectorAll('iframe')].filter(isMarked).length).then(Number);
  await page.addScriptTag({
    content: 'var isMarked = ({ contentWindow }) => contentWindow?.CSS.highlights.has("claimlight-underline")',
  });
  await expect.poll(read, { timeout: 90_000 }).toBeGreaterThan(100);
  const other = await context.newPage();
  await other.goto(site.address('/frames/one'));
  await expect.poll(() => markedTexts(other), { timeout: 5000 }).toEqual([afraid]);
  expect(await read()).toBeLessThan(140);
  const popup = await extension.popup(page);
  await expect(
    popup.getByText(
      /embedded parts of this page could not be read: embedded parts have more text than Claimlight reads/,
    ),
  ).toBeVisible();
});

declare function isMarked(frame: HTMLIFrameElement): boolean;
