/** The page keeps its nodes, its layout and its place, and after switching off nothing of us is left. */
import type { Page } from 'playwright';
import { expectMarks, hoverMark } from './support/marks';
import { afraid, doubts, fillers, invites } from './support/sentences';
import { expect, test } from './support/shared';

const story = `<p>${invites} ${fillers[0]}</p>${`<p>${fillers.join(' ')}</p>`.repeat(30)}<p>${doubts}</p><p>${afraid}</p>`;

/** Everything of the page that a mark could disturb. */
function trace(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    boxes: [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x + scrollX, y + scrollY, width, height].join(' ');
    }),
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    scroll: [scrollX, scrollY],
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    selection: String(getSelection()),
    focus: document.activeElement?.localName,
  }));
}

test('marks and card shift nothing and scroll nothing', async ({ page, news, card, extension }) => {
  await extension.storeSettings({ enabled: false });
  await page.goto(news.page(story));
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    scrollTo(0, 10);
  });
  const before = await trace(page);
  await extension.storeSettings({ enabled: true });
  await expectMarks(page, [invites, doubts, afraid]);
  const marked = await trace(page);
  expect({ ...marked, highlights: [] }).toEqual({ ...before, highlights: [] });
  await hoverMark(page, card, 'has called on');
  const withCard = await trace(page);
  expect(withCard.boxes.slice(0, before.boxes.length)).toEqual(before.boxes);
  expect({ scroll: withCard.scroll, size: withCard.size, focus: withCard.focus }).toEqual({
    scroll: before.scroll,
    size: before.size,
    focus: before.focus,
  });
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('switching off leaves the page as if never touched, with a card open', async ({ page, news, card, extension }) => {
  await extension.storeSettings({ enabled: false });
  await page.goto(news.page(story));
  const before = await trace(page);
  await extension.storeSettings({ enabled: true });
  await expectMarks(page, [invites, doubts, afraid]);
  await hoverMark(page, card, 'has called on');
  await extension.storeSettings({ enabled: false });
  await expectMarks(page, []);
  await card.expectClosed();
  expect(await trace(page)).toEqual(before);
});

test('a page that loads while it is switched off is never touched', async ({ page, news, extension }) => {
  await extension.storeSettings({ enabled: true, disabledSites: ['news.test'] });
  await page.goto(news.page(`<p>${invites}</p>`));
  // Another site's marks show that the extension had its turn.
  const other = await page.context().newPage();
  await other.goto(news.page(`<p>${invites}</p>`).replace('news.test', 'www.news.test'));
  await expectMarks(other, [invites]);
  expect((await trace(page)).highlights).toEqual([]);
  expect((await extension.askPage(page, 'getPageReport')) as unknown).toMatchObject({ response: { state: 'off' } });
});
