/** “Not this claim”: the mark goes, stays away, and comes back from the card or the options. */

import { expectMarks } from './support/marks';
import { afraid, doubts, invites } from './support/sentences';
import { expect, test } from './support/shared';

test('a mark that is not the claim goes, stays away, and comes back from card or options', async ({
  page,
  news,
  card,
  extension,
}) => {
  const address = news.page(`<p>${invites}</p><p>${doubts}</p><p>${afraid}</p>`);
  await page.goto(address);
  await expectMarks(page, [invites, doubts, afraid]);
  await extension.askPage(page, 'showMatch', { key: await keyOf(doubts) });
  await card.expectOpen(/Kallas/);
  await page.bringToFront();
  await card.click('Why this mark?');
  await card.tabTo('Not this claim');
  await page.keyboard.press('Enter');
  await expectMarks(page, [invites, afraid]);
  await card.expectOpen(/This mark is hidden/);
  await expect.poll(() => card.focused()).toBe('Undo');
  await page.keyboard.press('Enter');
  await expectMarks(page, [invites, doubts, afraid]);
  await card.expectOpen(/Why this mark/);
  await card.click('Why this mark?');
  await card.click('Not this claim');
  await expectMarks(page, [invites, afraid]);
  await page.keyboard.press('Escape');
  await card.expectClosed();
  await expect.poll(async () => (await extension.badge(page)) === String(await countOf())).toBe(true);

  await page.reload();
  await expectMarks(page, [invites, afraid]);
  const options = await extension.options();
  const hidden = options.locator('.dismissed-list li');
  await expect(hidden).toContainText([doubts]);
  await expect(hidden).toContainText([/On news\.test, not: Kallas said/]);
  await hidden.getByRole('button', { name: 'Mark again' }).click();
  await expect(options.getByText('None. Every known claim is marked.')).toBeVisible();
  await expectMarks(page, [invites, doubts, afraid]);

  async function report() {
    const { response } = (await extension.askPage(page, 'getPageReport')) as {
      response: { matches: { key: string; exact: string }[] };
    };
    return response.matches;
  }
  async function keyOf(sentence: string) {
    return (await report()).find(({ exact }) => exact === sentence)?.key;
  }
  async function countOf() {
    return (await report()).length;
  }
});
