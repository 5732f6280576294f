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
  await extension.storeSettings({ sites: { 'news.test': { mode: 'off' }, 'www.news.test': { mode: 'on' } } });
  await page.goto(news.page(`<p>${invites}</p>`));
  // Another site's marks show that the extension had its turn.
  const other = await page.context().newPage();
  await other.goto(news.page(`<p>${invites}</p>`).replace('news.test', 'www.news.test'));
  await expectMarks(other, [invites]);
  expect((await trace(page)).highlights).toEqual([]);
  await expect.poll(() => extension.askPage(page, 'getPageReport')).toMatchObject({ response: { state: 'off' } });
});

test('typing in fields and editors is neither read nor marked, and sets nothing going', async ({
  page,
  news,
  extension,
  worker,
}) => {
  const paragraphs = `<p>${invites} ${fillers.join(' ')}</p>`.repeat(400);
  await page.goto(
    news.page(`<p>${doubts}</p><textarea id="field"></textarea><input id="line"><div id="note" contenteditable></div>
      <div id="editor" contenteditable="true" style="height: 300px; overflow: auto">${paragraphs}</div>`),
  );
  await expectMarks(page, [doubts]);
  await expect.poll(() => extension.badge(page)).toBe('1');
  await worker.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      asked.push(message);
      return undefined;
    });
  });
  const lookedAt = await countLookedAt(page);
  // By word, as hands do; a long text for every kind of field.
  for (const id of ['field', 'line', 'note', 'editor']) {
    await page.locator(`#${id}`).focus();
    for (const word of [...invites.split(' '), doubts]) await page.keyboard.insertText(`${word} `);
  }
  // What comes to the page afterwards is read after all that.
  await page.evaluate((text) => {
    const p = document.createElement('p');
    p.textContent = text;
    document.querySelector('article')?.prepend(p);
  }, afraid);
  await expectMarks(page, [afraid, doubts]);
  type Question = { name?: string; request?: { texts?: string[] } };
  const asked = await worker.evaluate(() => (globalThis as unknown as { asked: Question[] }).asked);
  const texts = asked.filter(({ name }) => name !== 'reportPage').map(({ request }) => request?.texts);
  expect(texts).toEqual([[afraid]]);
  // The fields and what is around them, and never the four hundred paragraphs in the editor.
  expect(await lookedAt()).toBeLessThan(50);
});

/** Counts the elements whose style the content script asks for from now on: it looks at whatever it reads. */
async function countLookedAt(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
  await cdp.send('Runtime.enable');
  const contextId = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))?.id;
  if (contextId === undefined) throw new Error('The content script has no world of its own here.');
  const run = async (expression: string): Promise<number> => {
    const { result } = await cdp.send('Runtime.evaluate', { expression, contextId });
    return result.value;
  };
  await run(`{
    globalThis.lookedAt = new Set();
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = (element) => (lookedAt.add(element), getComputedStyle(element));
  }`);
  return () => run('lookedAt.size');
}
