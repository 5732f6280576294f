/** axe finds nothing, in light and dark, and everything can be done by keyboard alone. */
import { violationsOf } from './support/axe';
import { expectMarks, hoverMark, markedTexts } from './support/marks';
import { afraid, doubts, invites, swiftly } from './support/sentences';
import { expect, type Page, test } from './support/shared';

test('axe finds nothing in the options', async ({ extension }) => {
  const options = await extension.options();
  await expect(options.getByRole('article')).toContainText('Istanbul');
  await options.getByText('Sites where Claimlight starts off').click();
  await options.getByLabel('Add a rule for a site').fill('?');
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByText('names no single site')).toBeVisible();
  expect(await violationsOf(options)).toEqual([]);
});

test('axe finds nothing while claims are added, saved and looked up', async ({ extension }) => {
  const options = await extension.options();
  const review = { '@type': 'ClaimReview', claimReviewed: 'A cat barks.', reviewRating: { alternateName: 'No' } };
  await options.getByLabel('Or paste them').fill(JSON.stringify([review, { '@type': 'ClaimReview' }]));
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByText('1 record left out, and why').click();
  expect(await violationsOf(options)).toEqual([]);
  const claim = await extension.open('claim.html');
  await claim.getByRole('button', { name: 'Save the claim' }).click();
  await expect(claim.getByRole('alert')).toContainText('is empty');
  expect(await violationsOf(claim)).toEqual([]);
  const claims = await extension.open('claims.html');
  await claims.getByRole('searchbox').fill('Kallas');
  await expect(claims.getByRole('status')).toContainText('have these words');
  expect(await violationsOf(claims)).toEqual([]);
  const lookup = await extension.open('lookup.html');
  await lookup.getByLabel('A sentence').fill(doubts);
  await lookup.getByRole('button', { name: 'Look it up' }).click();
  await expect(lookup.getByRole('listitem').first()).toBeVisible();
  expect(await violationsOf(lookup)).toEqual([]);
});

test('axe finds nothing in an open card', async ({ page, news, card, extension }) => {
  await page.goto(news.page(`<h1>News</h1><p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  // Opened by keyboard it stays.
  await extension.askPage(page, 'stepMatch', { step: 1 });
  await card.expectOpen(/Kallas/);
  await card.click('Why this mark?');
  await card.expectOpen(/Wording on record/);
  await card.openShadowRoot();
  const found = () => violationsOf(page, '[data-claimlight-card]');
  expect(await found()).toEqual([]);
  await card.click('Supports');
  await card.expectOpen(/Back/);
  expect(await found()).toEqual([]);
  await card.click('Back');
  await card.expectOpen(/Why this mark/);
  await card.click('Why this mark?');
  await card.click('Not this claim');
  await card.expectOpen(/This mark is hidden/);
  expect(await found()).toEqual([]);
});

test('axe finds nothing in the card of a quotation that has drifted', async ({ page, news, card }) => {
  const altered = '“I strongly doubt that Putin dares to turn up,” Ms. Kallas mentioned at a conference.';
  await page.goto(news.page(`<h1>News</h1><p>${altered}</p>`));
  await expectMarks(page, [altered]);
  await hoverMark(page, card, 'Ms. Kallas', /Altered quotation/);
  await card.openShadowRoot();
  expect(await violationsOf(page, '[data-claimlight-card]')).toEqual([]);
});

test('the card follows the colour scheme', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${doubts}</p>`));
  await expectMarks(page, [doubts]);
  const background = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.mouse.move(5, 600);
    await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
    return card.read((root) => {
      const dialog = root.querySelector('[role=dialog]');
      return dialog ? getComputedStyle(dialog).backgroundColor : '';
    });
  };
  expect(await background('light')).not.toBe(await background('dark'));
});

test('by keyboard alone: from the popup to a claim, through its card, and back', async ({
  page,
  news,
  card,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p><p>${swiftly}</p>`));
  await expectMarks(page, [invites, doubts, swiftly]);
  const popup = await extension.popup(page);
  await expect(popup.locator('ol > li').filter({ hasText: doubts })).not.toHaveCount(0);
  // Her name stands in the choice of speakers, too.
  await tabTo(popup, doubts);
  const closed = popup.waitForEvent('close');
  // The popup closes at once; the key is never let go there.
  await popup.keyboard.down('Enter').catch(() => undefined);
  await closed;
  await card.expectOpen(/Kallas/);
  await page.bringToFront();
  await expect.poll(() => card.focused()).toBe('Known claim');
  await page.keyboard.press('Escape');
  await card.expectClosed();
});

test('by keyboard alone: off, on, speakers and settings', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p><p>${afraid}</p>`));
  await expectMarks(page, [invites, doubts, afraid]);
  const popup = await extension.popup(page);
  const others = popup.locator('ol > li').filter({ hasText: afraid });
  await expect(others).not.toHaveCount(0);
  await tabTo(popup, 'Said by');
  await popup.keyboard.type('Kaja');
  await expect(others).toHaveCount(0);
  await tabTo(popup, 'On everywhere');
  await popup.keyboard.press('Space');
  await expectMarks(page, []);
  await popup.keyboard.press('Space');
  await expectMarks(page, [invites, doubts, afraid]);
  const options = await extension.options();
  await expect(options.getByRole('radio', { name: /Underline/ })).toBeVisible();
  await tabTo(options, 'Underline');
  await options.keyboard.press('ArrowDown');
  await expect.poll(() => markedTexts(page, ['claimlight-dotted'])).toEqual([invites, doubts, afraid]);
});

/** Presses Tab until the control is focused whose name contains `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent;
      if (element instanceof HTMLSelectElement) return element.labels?.[0]?.querySelector('span')?.textContent;
      return element === document.body ? '' : element?.textContent;
    });
    if (focused?.includes(name)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}
