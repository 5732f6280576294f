/** From claim to claim and into the card and back, without a pointer. */
import type { Worker } from 'playwright';
import { expectMarks, markedTexts } from './support/marks';
import { doubts, fillers, invites, swiftly } from './support/sentences';
import { expect, test } from './support/shared';

test('next and previous go through the page in order, round and round', async ({ page, news, card, extension }) => {
  const long = `<p>${fillers.join(' ')}</p>`.repeat(40);
  await page.goto(news.page(`<p>${invites}</p>${long}<p>${doubts}</p>${long}<p>${swiftly}</p>`));
  await expectMarks(page, [invites, doubts, swiftly]);
  const step = (step: 1 | -1) => extension.askPage(page, 'stepMatch', { step });
  const expectAt = async (text: string, speaker: RegExp) => {
    await card.expectOpen(speaker);
    await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([text]);
    const visible = await page.evaluate((text) => {
      const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(text));
      const rect = paragraph?.getBoundingClientRect();
      return !!rect && rect.top >= 0 && rect.bottom <= innerHeight;
    }, text);
    expect(visible).toBe(true);
  };
  await step(1);
  await expectAt(invites, /Zelensky/);
  await step(1);
  await expectAt(doubts, /Kallas/);
  await step(1);
  await expectAt(swiftly, /Kellogg/);
  await step(1);
  await expectAt(invites, /Zelensky/);
  await step(-1);
  await expectAt(swiftly, /Kellogg/);
});

test('the card takes the focus, Tab stays sensible, Escape gives the focus back', async ({
  page,
  news,
  card,
  extension,
}) => {
  await page.goto(news.page(`<p><a href="#" id="link">A link</a></p><p>${doubts}</p><p><a href="#">After</a></p>`));
  await expectMarks(page, [doubts]);
  await page.locator('#link').focus();
  await extension.askPage(page, 'stepMatch', { step: 1 });
  await card.expectOpen(/Kallas/);
  await expect.poll(() => card.focused()).toBe('Known claim');
  await page.keyboard.press('Tab');
  await expect.poll(() => card.focused()).toBe('Previous claim');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => card.focused()).toBe('Close');
  await page.keyboard.press('Escape');
  await card.expectClosed();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link');
});

test('Enter unfolds a part of the card and closes it on the button', async ({ page, news, card, extension }) => {
  await page.goto(news.page(`<p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  await extension.askPage(page, 'stepMatch', { step: 1 });
  await card.expectOpen(/Kallas/);
  for (let i = 0; i < 20 && !(await card.focused())?.startsWith('Why this mark?'); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Wording on record');
  for (let i = 0; i < 20 && (await card.focused()) !== 'Close'; i++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await card.expectClosed();
});

test('the commands of the browser: a card for what is in view, next and previous, off and on', async ({
  page,
  news,
  card,
  worker,
}) => {
  const long = `<p>${fillers.join(' ')}</p>`.repeat(40);
  await page.goto(news.page(`<p>${invites}</p>${long}<p>${doubts}</p>${long}`));
  await expectMarks(page, [invites, doubts]);
  await page.bringToFront();
  await page.locator('p', { hasText: doubts }).scrollIntoViewIfNeeded();
  await press(worker, 'open-card');
  await card.expectOpen(/Kallas/);
  await expect.poll(() => card.focused()).toBe('Known claim');
  await press(worker, 'previous-claim');
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([invites]);
  await card.expectOpen(/Zelensky/);
  await press(worker, 'next-claim');
  await expect.poll(() => markedTexts(page, ['claimlight-active'])).toEqual([doubts]);
  await card.expectOpen(/Kallas/);
  await press(worker, 'toggle');
  await expectMarks(page, []);
  await press(worker, 'toggle');
  await expectMarks(page, [invites, doubts]);
});

/** What the browser does when the key of a command is pressed; no key of the browser itself can be pressed here. */
async function press(worker: Worker, name: string): Promise<void> {
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(name, tab);
  }, name);
}
