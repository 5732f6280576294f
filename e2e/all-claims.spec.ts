/** All claims can be searched by their words, with where they were seen, if and only if the reader wants that kept. */

import type { Page } from 'playwright';
import { expectMarks } from './support/marks';
import { doubts, fillers, invites } from './support/sentences';
import { expect, test } from './support/shared';

test('claims are found by words in them, by speaker and by source, while typing', async ({ extension }) => {
  const options = await extension.options();
  await options.getByRole('link', { name: 'Search all claims' }).click();
  const results = options.locator('.results > li');
  await expect(options.getByRole('status')).toContainText(/^\d+ claims are known here|^The first 50 are shown/);
  const search = options.getByRole('searchbox');
  await search.fill('kallas dares');
  await expect(results).toHaveCount(1);
  await expect(results.first()).toContainText('Kaja Kallas');
  await search.fill('kallas nowhere');
  await expect(options.getByRole('status')).toHaveText('No claim has all of these words.');
  await expect(results).toHaveCount(0);
});

test('where claims were seen is kept on the reader’s word alone, and forgotten when that is taken back', async ({
  page,
  news,
  extension,
}) => {
  const seen = async (claims: Page) => {
    await claims.reload();
    await claims.getByRole('searchbox').fill('kallas dares');
    const claim = claims.locator('.results > li');
    await expect(claim).toHaveCount(1);
    return claim;
  };
  const visit = async (path: string, sentence: string) => {
    await page.goto(news.page(`<p>${sentence}</p><p>${fillers[0]}</p>`, { path }));
    await expectMarks(page, [sentence]);
  };
  const databases = () =>
    extension.inside.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

  const isStored = () =>
    extension.inside.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { sightings?: boolean } | undefined)?.sightings;
    });

  const kept = () =>
    extension.inside.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('claimlight-sightings');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('sightings').objectStore('sightings').count();
            counting.onerror = () => reject(counting.error);
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );

  await visit('/before', doubts);
  expect(await databases()).toEqual(['claimlight']);
  const options = await extension.options();
  const remember = options.getByRole('switch', { name: 'Remember where claims were seen' });
  await expect(remember).not.toBeChecked();
  await remember.check();
  // The switch shows what was asked for before it is stored, and a page that was read by then is rightly not kept.
  await expect.poll(() => isStored()).toBe(true);
  await visit('/one', doubts);
  await visit('/two', invites);
  await visit('/three', doubts);
  await expect.poll(() => kept()).toBe(3);
  const claims = await extension.open('claims.html');
  const claim = await seen(claims);
  await claim.getByText('2 pages, last on').click();
  await expect(claim.getByRole('link', { name: 'Story' })).toHaveCount(2);
  const addresses = await claim
    .getByRole('link', { name: 'Story' })
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(addresses).toEqual(['/three', '/one']);

  await remember.uncheck();
  await expect.poll(() => isStored()).toBe(false);
  await expect.poll(() => kept()).toBe(0);
  await visit('/after', doubts);
  await expect((await seen(claims)).getByText(/Seen on/)).toHaveCount(0);
  expect(await kept()).toBe(0);
});
