/** The hover card: when it opens, where it stands, what it says, and when it goes. */

import { expectMarks, hoverMark, markBox, markedTexts, moveToMark } from './support/marks';
import { afraid, doubts, fillers, invites } from './support/sentences';
import { expect, type Page, test } from './support/shared';

/** Counts the cards that were ever put on the page. */
async function countCards(page: Page) {
  await page.evaluate(() => {
    const seen = { cards: 0 };
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes]))
        if ((node as Partial<Element>).hasAttribute?.('data-claimlight-card')) seen.cards++;
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { cards: number } }).seen.cards);
}

test('hovering says who said it, to whom, when, where, and what is not stated', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p>`));
  await expectMarks(page, [invites, doubts]);
  await hoverMark(page, card, 'Ms. Kallas', /Kaja Kallas/);
  const text = await card.text();
  expect(text).toContain('Copenhagen');
  expect(text).toContain('democracy conference');
  expect(text).toMatch(/Direct quotation/i);
  expect(text).toMatch(/to whom/i);
  expect(text).toMatch(/not stated/i);
  expect(text).toContain('doubt that Putin dares to show up');
  expect(text).toContain('not that it is true or false');
  await card.click('Why this mark?');
  await card.expectOpen(/Wording on record/);
});

test('a quotation in another mouth is told apart from the claim, and the card says whose it is', async ({
  page,
  news,
  card,
  extension,
}) => {
  const elsewhere = '“This is his war, so the negotiations should be conducted with him,” said Kaja Kallas.';
  await page.goto(news.page(`<p>${elsewhere}</p><p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  await expect.poll(() => markedTexts(page, ['claimlight-apart'])).toEqual([elsewhere]);
  await expect.poll(() => extension.badge(page)).toBe('1');
  await hoverMark(page, card, 'This is his war', /This page gives these words to Kaja Kallas/);
  expect(await card.text()).toContain('On record they are from Volodymyr Zelensky');
  expect(await card.text()).toContain('Same words, another speaker');
});

test('an altered quotation shows what was changed', async ({ page, news, card }) => {
  const altered = '“I strongly doubt that Putin dares to turn up,” Ms. Kallas mentioned at a democracy conference.';
  await page.goto(news.page(`<p>${altered}</p>`));
  await expectMarks(page, [altered]);
  await hoverMark(page, card, 'Ms. Kallas', /Altered quotation/);
  const marked = await card.read((root) =>
    [...root.querySelectorAll('.drift figure [data-fate]')].map((words) => words.textContent),
  );
  expect(marked).toEqual(['strongly (added on this page)', 'turn (changed)', 'show (changed)']);
  await card.click('Why this mark?');
  await card.expectOpen(/“strongly” added on this page/);
  const text = await card.text();
  expect(text).toContain('“turn” on this page, “show” on record');
});

test('passing over a mark opens nothing, resting on one does', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${doubts}</p><p>${fillers[0]}</p><p>${invites}</p><p>${afraid}</p>`));
  await expectMarks(page, [doubts, invites, afraid]);
  await hoverMark(page, card, 'direct talks', /afraid/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  const cards = await countCards(page);
  const over = await markBox(page, 'has called on');
  const rest = await markBox(page, 'Ms. Kallas');
  // Both moves are on their way before the first one is answered.
  await Promise.all([page.mouse.move(over.x + 50, over.y + 8), page.mouse.move(rest.x + 50, rest.y + 8)]);
  await card.expectOpen(/Kallas/);
  expect(await cards()).toBe(1);
});

test('opens after about 300 ms, not at once', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  // The first card comes with its claims; the second shows the delay alone.
  await hoverMark(page, card, 'has called on');
  await page.keyboard.press('Escape');
  await page.mouse.move(600, 700);
  await card.expectClosed();
  await page.evaluate(() => {
    const times = { entered: 0, opened: 0 };
    Object.assign(window, { times });
    addEventListener('mousemove', () => {
      times.entered ||= performance.now();
    });
    new MutationObserver(() => {
      times.opened ||= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await moveToMark(page, 'has called on');
  await card.expectOpen();
  const delay = await page.evaluate(() => {
    const { times } = window as unknown as { times: { entered: number; opened: number } };
    return times.opened - times.entered;
  });
  expect(delay).toBeGreaterThan(290);
  // Of a machine that is busy elsewhere.
  expect(delay).toBeLessThan(10_000);
});

test('stays while the pointer travels to it and rests in it, and goes when the pointer leaves', async ({
  page,
  news,
  card,
}) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  const cards = await countCards(page);
  await hoverMark(page, card, 'has called on');
  const mark = await markBox(page, 'has called on');
  const box = await cardBox(card);
  // Out of the mark, across whatever lies between, and into the card.
  await page.mouse.move(mark.x + 30, mark.y + mark.height + 2);
  await page.mouse.move(box.x + 40, box.y + 30, { steps: 12 });
  await page.mouse.wheel(0, 40);
  await card.click('Why this mark?');
  expect(await card.isOpen()).toBe(true);
  expect(await cards()).toBe(1);
  await page.mouse.move(5, 5);
  await card.expectClosed();
});

test('never stands outside the viewport', async ({ page, news, card }) => {
  const corners = ['top:0;left:0', 'top:0;right:0', 'bottom:0;left:0', 'bottom:0;right:0'];
  for (const viewport of [
    { width: 1000, height: 700 },
    { width: 320, height: 480 },
  ]) {
    await page.setViewportSize(viewport);
    for (const corner of corners) {
      await page.goto(
        news.page(`<p style="position:fixed;margin:0;width:280px;font:13px serif;${corner}">${doubts}</p>`, {
          path: `/${corner}`,
        }),
      );
      await expectMarks(page, [doubts]);
      await hoverMark(page, card, 'Ms. Kallas');
      const box = await cardBox(card);
      expect(box.x, corner).toBeGreaterThanOrEqual(0);
      expect(box.y, corner).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, corner).toBeLessThanOrEqual(viewport.width);
      expect(box.y + box.height, corner).toBeLessThanOrEqual(viewport.height);
      expect(box.width, corner).toBeGreaterThan(250);
      await page.keyboard.press('Escape');
      await card.expectClosed();
    }
  }
});

test('takes no style from the page', async ({ page, news, card }) => {
  await page.goto(
    news.page(`<style>
        html { font-size: 40px; letter-spacing: 9px; direction: rtl }
        * { color: rgb(1, 2, 3) !important; font-family: fantasy !important; text-transform: uppercase !important }
        :not(html, body, main, article, p) { display: none !important; opacity: 0 !important; transform: scale(3) !important }
      </style><p style="font-size: 18px">${doubts}</p>`),
  );
  await expectMarks(page, [doubts]);
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  const style = await card.read((root) => {
    const heading = root.querySelector('h2');
    if (!heading) return undefined;
    const { color, fontSize, fontFamily, letterSpacing, textTransform, direction } = getComputedStyle(heading);
    const host = getComputedStyle(root.host);
    return {
      color,
      fontSize,
      fontFamily,
      letterSpacing,
      textTransform,
      direction,
      opacity: host.opacity,
      transform: host.transform,
    };
  });
  expect(style).toMatchObject({
    textTransform: 'none',
    direction: 'ltr',
    opacity: '1',
    transform: 'none',
  });
  expect(style?.letterSpacing).not.toBe('9px');
  expect(style?.color).not.toBe('rgb(1, 2, 3)');
  expect(style?.fontFamily).not.toContain('fantasy');
  expect(Number.parseFloat(style?.fontSize ?? '')).toBeLessThan(24);
});

test('opens above a modal dialog of the page and can be used there', async ({ page, news, card }) => {
  await page.goto(
    news.page(`<dialog><p>${doubts}</p></dialog><script>document.querySelector('dialog').showModal()</script>`),
  );
  await expectMarks(page, [doubts]);
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  // The card speaks of known claims itself, inside what the page shows.
  await page.evaluate((text) => document.querySelector('dialog')?.append(text), afraid);
  await expectMarks(page, [doubts, afraid]);
  await card.click('Close');
  await card.expectClosed();
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
});

test('pages through the claims of a sentence that repeats several', async ({ page, news, card }) => {
  const several =
    '“Putin is not interested in ending the war, does not want a ceasefire, and rejects any negotiations,” Mr. Zelensky added.';
  await page.goto(news.page(`<p>${several}</p>`));
  await expectMarks(page, [several]);
  await hoverMark(page, card, 'rejects any', /Claim 1 of \d/);
  const first = await card.text();
  await card.click('Next claim');
  await card.expectOpen(/Claim 2 of \d/);
  expect(await card.text()).not.toBe(first);
});

test('says nothing to the page about what is done in it', async ({ page, news, card, extension }) => {
  await page.goto(
    news.page(`<p>${afraid}</p><script>
      window.heard = [];
      for (const type of ['keydown', 'click', 'pointerdown', 'focusin'])
        addEventListener(type, (event) => heard.push(type));
    </script>`),
  );
  await expectMarks(page, [afraid]);
  await extension.askPage(page, 'stepMatch', { step: 1 });
  await card.expectOpen(/Zelensky/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await card.click('Why this mark?');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('by keyboard to a related claim and back, in the same card', async ({ page, news, card, extension }) => {
  await page.goto(news.page(`<p>${afraid}</p>`));
  await expectMarks(page, [afraid]);
  await extension.askPage(page, 'stepMatch', { step: 1 });
  await card.expectOpen(/afraid/);
  await page.bringToFront();
  const start = await card.read((root) => root.querySelector('h2')?.textContent);
  const other = await card.read((root) => root.querySelector('.other [lang]')?.textContent ?? '');
  await card.tabTo(other ?? '');
  await page.keyboard.press('Enter');
  // The new claim is what a screen reader is taken to; its sentence is not what the card speaks of now.
  await expect.poll(() => card.focused()).toBe(other);
  expect(await card.text()).not.toContain('Why this mark?');
  await card.tabTo('Back', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.read((root) => root.querySelector('h2')?.textContent)).toBe(start);
  await expect.poll(() => card.focused()).toContain(other);
  await page.keyboard.press('Enter');
  await expect.poll(() => card.focused()).toBe(other);
  await page.keyboard.press('Escape');
  await card.expectClosed();
});

test('a tap opens the card, a tap elsewhere closes it', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${afraid}</p>`));
  await expectMarks(page, [afraid]);
  const box = await markBox(page, 'direct talks');
  const touch = await page.context().newCDPSession(page);
  const tap = async (x: number, y: number) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  // The card's script comes with the page's first mark; once it has answered the pointer, it hears a tap.
  await hoverMark(page, card, 'direct talks', /Zelensky/);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  await page.mouse.move(5, 650);
  await tap(box.x + 20, box.y + box.height / 2);
  await card.expectOpen(/Zelensky/);
  await tap(5, 650);
  await card.expectClosed();
});

async function cardBox(card: { box(): Promise<{ x: number; y: number; width: number; height: number } | undefined> }) {
  const box = await card.box();
  if (!box) throw new Error('no card is open');
  return box;
}
