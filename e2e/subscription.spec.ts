/** Packs by subscription: looked at first, kept up to date, and never lost to a bad update. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Page } from 'playwright';
import { expectMarks } from './support/marks';
import { PackServer } from './support/pack-server';
import { fillers } from './support/sentences';
import { test as base, expect } from './support/shared';

const test = base.extend<{ server: PackServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  server: async ({}, use) => {
    const server = await PackServer.start();
    await use(server);
    await server.stop();
  },
});

const barking = 'Every cat in the harbour town of Tolland barks at the evening ferry from Brandt.';
const library = fillers[2] ?? '';
const packOf = (version: string, ...texts: string[]) =>
  JSON.stringify({
    format: 1,
    id: 'cats',
    title: 'Cats of Tolland',
    version,
    language: 'en',
    license: 'CC0-1.0',
    expires: '2 days',
    sources: [{ id: 's' }],
    claims: texts.map((text, i) => ({
      id: `claim-${text.length}-${i}`,
      text,
      attribution: { kind: 'newsroom' },
      speech: 'statement',
      evidence: [{ source: 's' }],
    })),
  });
const signed = (text: string, { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }) =>
  JSON.stringify({
    algorithm: 'Ed25519',
    publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'),
    signature: sign(null, Buffer.from(text), privateKey).toString('base64'),
  });

async function subscribe(options: Page, url: string): Promise<void> {
  await options.getByLabel('Address of the pack').fill(url);
  await options.getByRole('button', { name: 'Look at the pack' }).click();
  await expect(options.getByRole('article', { name: 'Preview of the import' })).toContainText('1 claim from 1 source');
  await options.getByRole('button', { name: 'Add the pack' }).click();
  await expect(options.getByText('You have subscribed to “Cats of Tolland”.')).toBeVisible();
}

test('a pack is subscribed to, brought up to date on demand and by alarm, and a bad update is told', async ({
  page,
  news,
  extension,
  server,
}) => {
  await page.goto(news.page(`<p>${barking}</p><p>${library}</p>`));
  const options = await extension.options();
  const url = server.serve('/cats.json', { body: packOf('1.0.0', barking) });
  await subscribe(options, url);
  await expectMarks(page, [barking]);
  const pack = options.getByRole('article').filter({ hasText: 'Cats of Tolland' });
  await expect(pack).toContainText(`Comes from ${new URL(url).host}`);

  server.serve('/cats.json', { body: packOf('1.1.0', library) });
  await options.getByRole('button', { name: 'Update Cats of Tolland now' }).click();
  await expect(pack.getByText('The last update: 1 added, 0 changed, 1 removed')).toBeVisible();
  await expectMarks(page, [library]);

  server.serve('/cats.json', { status: 503 });
  await options.getByRole('button', { name: 'Update Cats of Tolland now' }).click();
  await expect(pack).toContainText('the server answers 503');
  await expectMarks(page, [library]);

  server.serve('/cats.json', { body: packOf('1.2.0', barking, library) });
  await extension.inside.evaluate(async () => {
    const { subscriptions } = await chrome.storage.local.get('subscriptions');
    const all = subscriptions as Record<string, { checked: number }>;
    for (const one of Object.values(all)) one.checked = 0;
    await chrome.storage.local.set({ subscriptions: all });
    await chrome.alarms.create('update-packs', { when: Date.now() });
  });
  await expectMarks(page, [barking, library]);
  await expect(pack).toContainText('1.2.0');
  await expect(pack).not.toContainText('the server answers');
  for (const { headers } of server.asked) expect(headers).not.toHaveProperty('referer');
});

test('an update that another key has signed waits for the reader', async ({ page, news, extension, server }) => {
  await page.goto(news.page(`<p>${barking}</p><p>${library}</p>`));
  const options = await extension.options();
  const [maker, stranger] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const first = packOf('1.0.0', barking);
  const url = server.serve('/cats.json', { body: first });
  server.serve('/cats.json.sig', { body: signed(first, maker) });
  await subscribe(options, url);
  const next = packOf('2.0.0', library);
  server.serve('/cats.json', { body: next });
  server.serve('/cats.json.sig', { body: signed(next, stranger) });
  await options.getByRole('button', { name: 'Update Cats of Tolland now' }).click();
  await expect(options.getByText('is signed with another key than the version before')).toBeVisible();
  await expectMarks(page, [barking]);
  await options.getByRole('button', { name: 'Trust the new key' }).click();
  await expectMarks(page, [library]);
});

test('an address that is no https, or holds no pack, is refused', async ({ extension, server }) => {
  const options = await extension.options();
  const before = await extension.ask('listPacks');
  const look = async (url: string, problem: string) => {
    await options.getByLabel('Address of the pack').fill(url);
    await options.getByRole('button', { name: 'Look at the pack' }).click();
    await expect(options.getByRole('alert').filter({ hasText: problem })).toBeVisible();
  };
  await look('http://packs.test/a.json', 'begins with https://');
  await look(server.serve('/page', { body: '<p>', headers: { 'content-type': 'text/html' } }), 'sends text/html');
  await look(server.serve('/bad', { body: '{"format": 1}' }), 'is no sound pack');
  expect(await extension.ask('listPacks')).toEqual(before);
});
