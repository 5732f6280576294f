/** A sentence on a page becomes a claim of the reader's own; what pages say of their own reviews can be taken along. */
import type { Page, Worker } from 'playwright';
import { expectMarks, hoverMark } from './support/marks';
import { fillers, invites } from './support/sentences';
import { expect, test } from './support/shared';

const barking = 'Every cat in the harbour town of Tolland barks at the evening ferry from Brandt.';

/** Selects a paragraph and chooses from the menu of the selection, as the browser would tell it. */
async function choose(worker: Worker, page: Page, text: string, menuItemId: string): Promise<Page> {
  await page.bringToFront();
  await page.getByText(text).evaluate((element) => document.getSelection()?.selectAllChildren(element));
  const opening = page.context().waitForEvent('page');
  await worker.evaluate(
    async ({ menuItemId, url, selectionText }) => {
      const [tab] = await chrome.tabs.query({ url });
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      event.dispatch({ menuItemId, selectionText, pageUrl: url }, tab ?? {});
    },
    { menuItemId, url: page.url(), selectionText: text },
  );
  return opening;
}

test('a selected sentence is saved, found on open pages at once, edited, deleted and brought back', async ({
  page,
  news,
  worker,
  extension,
  card,
}) => {
  const meta = '<meta property="og:site_name" content="The Gazette">';
  await page.goto(news.page(`${meta}<p>${fillers[0]}</p><p>${barking}</p><p>${fillers[1]}</p>`));
  const form = await choose(worker, page, barking, 'save-claim');
  await expect(form.getByLabel('The claim, in one sentence')).toHaveValue(barking);
  await expect(form.getByLabel('Publisher')).toHaveValue('The Gazette');
  await expect(form.getByLabel('Title of the source')).toHaveValue('Story');
  await expect(form.getByLabel('Address of the source')).toHaveValue(page.url());
  await form.getByLabel('Said by').fill('Ada Moor');
  await form.getByLabel('Who that is').selectOption('a person');
  await form.getByLabel('Address of the source').fill('nonsense');
  await form.getByRole('button', { name: 'Save the claim' }).click();
  await expect(form.getByRole('alert')).toContainText('Address of the source: use an http or https address');
  await form.getByLabel('Address of the source').fill(page.url());
  await form.getByRole('button', { name: 'Save the claim' }).click();
  await expect(form.getByRole('status')).toContainText('Saved.');
  await expectMarks(page, [barking]);
  await page.bringToFront();
  await hoverMark(page, card, barking, /Ada Moor/);

  const options = await extension.options();
  await options.getByRole('link', { name: `Edit: ${barking}` }).click();
  await options.getByLabel('The claim, in one sentence').fill(fillers[1] ?? '');
  await options.getByRole('button', { name: 'Save the claim' }).click();
  await expect(options.getByRole('status')).toContainText('Saved.');
  // Its words on the page it was taken from are on record still.
  await expectMarks(page, [barking, fillers[1] ?? '']);
  await options.goBack();
  await options.getByRole('button', { name: /^Delete/ }).click();
  await expectMarks(page, []);
  await options.getByRole('button', { name: 'Undo the deletion' }).click();
  await expectMarks(page, [barking, fillers[1] ?? '']);
});

test('a selected sentence is looked up, however weakly it is known', async ({ page, news, worker }) => {
  await page.goto(news.page(`<p>${fillers[0]}</p><p>${invites}</p>`));
  const lookup = await choose(worker, page, invites, 'look-up');
  await expect(lookup.getByLabel('A sentence')).toHaveValue(invites);
  await expect(lookup.getByRole('listitem').first()).toContainText('strong match');
  await expect(lookup.getByRole('listitem').first()).toContainText('Volodymyr Zelensky');
  await lookup.getByLabel('A sentence').fill('Zelensky and Putin could meet in Turkey for talks.');
  await lookup.getByRole('button', { name: 'Look it up' }).click();
  await expect(lookup.getByRole('status')).toContainText(/known claims? comes? near it/);
});

test('a page that reviews claims offers them, and the card then shows its rating', async ({
  page,
  news,
  extension,
  card,
}) => {
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: barking,
    url: 'https://news.test/check',
    author: { '@type': 'Organization', name: 'Checks & Co' },
    reviewRating: { alternateName: 'Half true' },
  };
  const markup = `<script type="application/ld+json">${JSON.stringify(review)}</script>`;
  await page.goto(news.page(`${markup}<p>${barking}</p>`));
  const popup = await extension.popup(page);
  const offer = popup.getByRole('region', { name: 'Reviews on this page' });
  await expect(offer).toContainText('reviews 1 claim');
  await offer.getByRole('button', { name: 'Add this claim' }).click();
  await expect(offer).toContainText('Added.');
  await expectMarks(page, [barking]);
  await page.bringToFront();
  await hoverMark(page, card, barking, /Rated by Checks & Co\s+“Half true”/);
});
