/** Claims come in through the options page: looked at first, found on open pages at once, and out again without loss. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { importFiles } from '../exchange/import';
import { root } from '../scripts/build';
import { expectMarks, hoverMark, markedTexts } from './support/marks';
import { fillers, invites } from './support/sentences';
import { expect, test } from './support/shared';

const barking = 'Every cat in the harbour town of Tolland barks at the evening ferry from Brandt.';
const named = { id: 'cats', title: 'Cats', license: 'CC0-1.0' };
const review = (over: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: barking,
  url: 'https://checks.test/cats',
  author: { '@type': 'Organization', name: 'Checks & Co' },
  datePublished: '2025-03-04',
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly <b>cats</b>' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Moor' } },
  ...over,
});

async function paste(options: Page, text: string): Promise<void> {
  await options.getByLabel('Or paste them').fill(text);
  await options.getByRole('button', { name: 'Look at it' }).click();
}
const preview = (options: Page) => options.getByRole('article', { name: 'Preview of the import' });
const pack = (options: Page, title: string) =>
  options.getByRole('article').filter({ has: options.getByRole('heading', { name: title }) });

test('a pack goes in with the index that its maker has built, and an index alone is refused', async ({
  page,
  news,
  extension,
}, testInfo) => {
  await page.goto(news.page(`<p>${barking}</p>`));
  const made = importFiles([{ name: 'cats.json', text: JSON.stringify(review()) }], named).pack;
  if (!made) throw new Error('no pack');
  const [file, index] = [testInfo.outputPath('cats.json'), testInfo.outputPath('cats.json.index')];
  await writeFile(file, JSON.stringify(made));
  await promisify(execFile)('node_modules/.bin/tsx', ['cli/pack.ts', 'build', file, '--out', index], { cwd: root });
  const options = await extension.options();
  const choice = options.getByLabel('Choose files, or drop them here');
  await choice.setInputFiles(index);
  await expect(options.getByRole('alert').last()).toContainText(
    'cats.json.index is the index of a pack: choose it together',
  );
  await choice.setInputFiles([index, file]);
  await expect(preview(options)).toContainText('Its index comes with it.');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expectMarks(page, [barking]);
});

test('a file is looked at, added, found on an open page, switched off and on, removed and put back', async ({
  page,
  news,
  extension,
  card,
}, testInfo) => {
  await page.goto(news.page(`<p>${fillers[0]}</p><p>${barking}</p>`));
  await expectMarks(page, []);
  const file = testInfo.outputPath('cats.json');
  await writeFile(
    file,
    JSON.stringify([review(), review({ claimReviewed: '' }), review({ url: 'https://other.test/1' })]),
  );
  const options = await extension.options();
  await options.getByLabel('Choose files, or drop them here').setInputFiles(file);
  await expect(preview(options)).toContainText('1 claim from 2 sources');
  await expect(preview(options)).toContainText('1 record merged');
  await expect(preview(options)).toContainText('Ada Moor; “Mostly <b>cats</b>”, Checks & Co');
  await preview(options).getByText('1 record left out, and why').click();
  await expect(preview(options)).toContainText('cats.json, record 2: claimReviewed: is missing');
  await expectMarks(page, []);
  await options.getByLabel('Name of the pack').fill('Cats of Tolland');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expect(options.getByText('“Cats of Tolland” was added.')).toBeVisible();
  await expectMarks(page, [barking]);
  await page.bringToFront();
  await hoverMark(page, card, barking, /Rated by Checks & Co\s+“Mostly <b>cats<\/b>”/);

  await options.bringToFront();
  const inUse = pack(options, 'Cats of Tolland').getByRole('switch');
  await inUse.uncheck();
  await expectMarks(page, []);
  await inUse.check();
  await expectMarks(page, [barking]);
  await options.getByRole('button', { name: 'Remove Cats of Tolland' }).click();
  await expectMarks(page, []);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expectMarks(page, [barking]);
  await expect(pack(options, 'Cats of Tolland')).toContainText('Checks & Co');
});

test('columns of a table are chosen where they cannot be guessed', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${barking}</p>`));
  const options = await extension.options();
  await paste(options, `Aussage,Urteil\n"${barking}",Falsch\n`);
  await expect(preview(options)).toContainText('Nothing here can be imported');
  await preview(options).getByLabel('Claim', { exact: true }).selectOption('Aussage');
  await expect(preview(options)).toContainText('1 claim from 1 source');
  await preview(options).getByLabel('Rating').selectOption('Urteil');
  await expect(preview(options)).toContainText('“Falsch”');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expectMarks(page, [barking]);
});

test('cancelling stores nothing, and what cannot be read is said', async ({ extension }) => {
  const options = await extension.options();
  const before = await extension.ask('listPacks');
  await paste(options, JSON.stringify(review()));
  await preview(options).getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByText('Nothing was stored.')).toBeVisible();
  await paste(options, '{"@type": ');
  await preview(options).getByText('left out, and why').click();
  await expect(preview(options)).toContainText('is not valid JSON');
  await preview(options).getByRole('button', { name: 'Cancel' }).click();
  expect(await extension.ask('listPacks')).toEqual(before);
});

test('a pack with the id of the bundled one is refused, and the bundled one stays', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${invites}</p>`));
  await expectMarks(page, [invites]);
  const options = await extension.options();
  const own = { format: 1, id: 'istanbul-talks', title: 'Mine', version: '9.0.0', language: 'en', license: 'CC0-1.0' };
  const claim = {
    id: 'a',
    text: barking,
    attribution: { kind: 'newsroom' },
    speech: 'statement',
    evidence: [{ source: 's' }],
  };
  await paste(options, JSON.stringify({ ...own, sources: [{ id: 's' }], claims: [claim] }));
  await expect(options.getByRole('alert').filter({ hasText: 'comes with Claimlight' })).toBeVisible();
  await page.reload();
  await expectMarks(page, [invites]);
});

test('a file that is dropped is looked at like one that is chosen', async ({ extension }) => {
  const options = await extension.options();
  const dropped = await options.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'cats.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify(review()));
  const place = options.getByText('Choose files, or drop them here');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await place.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(preview(options)).toContainText('1 claim from 1 source');
});

test('a backup brings packs and settings back', async ({ page, news, extension }, testInfo) => {
  await page.goto(news.page(`<p>${barking}</p>`));
  const options = await extension.options();
  await paste(options, JSON.stringify(review()));
  await options.getByLabel('Name of the pack').fill('Cats of Tolland');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expectMarks(page, [barking]);
  await options.getByRole('radio', { name: /Dotted/ }).check();
  await expect.poll(() => markedTexts(page, ['claimlight-dotted'])).toEqual([barking]);
  const elsewhere = { claim: 'other-pack/claim', sentence: 'A cat sleeps.', site: 'cats.test' };
  await extension.inside.evaluate((one) => chrome.storage.local.set({ dismissed: [one] }), elsewhere);
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save a backup' }).click();
  const file = testInfo.outputPath('backup.json');
  await (await downloading).saveAs(file);
  await expect(options.getByText('The file holds your settings and 1 pack.')).toBeVisible();
  await options.getByRole('button', { name: 'Remove Cats of Tolland' }).click();
  // Settings are written with it: until they are, they would tick again what was ticked before.
  await expect(pack(options, 'Cats of Tolland')).toHaveCount(0);
  await options.getByRole('radio', { name: /Tint/ }).check();
  await expectMarks(page, []);
  await options.getByLabel('Restore a backup').setInputFiles(file);
  const preview = options.getByRole('article', { name: 'Preview of the backup' });
  await expect(preview).toContainText('Cats of Tolland');
  await expect(preview).toContainText('Marks you have hidden: 1');
  await options.getByRole('button', { name: 'Replace my packs and settings' }).click();
  await expect(options.getByText('Everything is as it was in the backup.')).toBeVisible();
  await expect(options.getByRole('radio', { name: /Dotted/ })).toBeChecked();
  await expectMarks(page, [barking]);
});

test('a pack goes out and comes in again as it was', async ({ extension }, testInfo) => {
  const options = await extension.options();
  await paste(options, JSON.stringify([review(), review({ claimReviewed: 'A dog meows.' })]));
  await options.getByLabel('Name of the pack').fill('Cats');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  for (const format of ['a pack', 'ClaimReview']) {
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: `Save Cats as ${format}` }).click();
    const file = testInfo.outputPath('saved.json');
    await (await downloading).saveAs(file);
    await options.getByLabel('Choose files, or drop them here').setInputFiles(file);
    await expect(preview(options)).toContainText('2 claims from 1 source');
    await preview(options).getByRole('button', { name: 'Cancel' }).click();
  }
});

test('a newer version of a pack says what it changes before it replaces the old one', async ({
  page,
  news,
  extension,
}) => {
  await page.goto(news.page(`<p>${barking}</p><p>${fillers[2]}</p>`));
  const options = await extension.options();
  const head = { format: 1, id: 'cats', title: 'Cats', language: 'en', license: 'CC0-1.0', sources: [{ id: 's' }] };
  const claim = (id: string, text = barking) => {
    return { id, text, attribution: { kind: 'newsroom' }, speech: 'statement', evidence: [{ source: 's' }] };
  };
  await paste(options, JSON.stringify({ ...head, version: '1.0.0', claims: [claim('a'), claim('b', 'A dog meows.')] }));
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expectMarks(page, [barking]);
  const next = [claim('b', 'A dog purrs.'), claim('c', fillers[2])];
  await paste(options, JSON.stringify({ ...head, version: '1.1.0', claims: next }));
  await expect(preview(options)).toContainText('Replaces version 1.0.0: 1 added, 1 changed, 1 removed.');
  await options.getByRole('button', { name: 'Replace the pack' }).click();
  await expectMarks(page, [fillers[2] ?? '']);
});
