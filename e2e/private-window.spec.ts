/** Protects: a private window leaves nothing behind, even where the reader keeps what was seen elsewhere. */
import { extensionWorker, launchChromium } from '../scripts/browser';
import { builtExtension } from './support/build';
import { ExtensionProbe } from './support/extension';
import { ExtensionAdmin } from './support/extension-admin';
import { everythingKept } from './support/kept';
import { expectMarks } from './support/marks';
import { doubts } from './support/sentences';
import { expect, test } from './support/shared';

test('a private window is read, and nothing of it is kept', async ({ site }) => {
  for (const path of ['/ordinary', '/quillmarsh'])
    site.serve(path, { body: `<!doctype html><title>About ${path}</title><p>${doubts}</p>` });
  const context = await launchChromium({ extension: builtExtension('chrome'), headless: true });
  try {
    const before = await ExtensionProbe.attach(context, await extensionWorker(context));
    const admin = await ExtensionAdmin.open(context, new URL(before.inside.url()).host);
    const ended = before.inside.waitForEvent('close');
    await admin.allowInPrivate();
    await ended;
    const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
    await extension.storeSettings({ sightings: true });

    const open = await extension.inside.evaluate(async (url) => {
      const { id, tabs } = await chrome.windows.create({ incognito: true, url });
      return { window: id as number, tab: tabs?.[0]?.id as number };
    }, site.address('/quillmarsh'));
    const report = { claimlight: 'page', name: 'getPageReport' } as const;
    const ask = () =>
      extension.inside.evaluate(
        ({ tab, report }) => chrome.tabs.sendMessage(tab, report, { frameId: 0 }).catch(() => undefined),
        { tab: open.tab, report },
      );
    await expect
      .poll(ask)
      .toMatchObject({ response: { state: 'done', matches: [{ claimId: expect.stringContaining('kallas') }] } });
    await extension.inside.evaluate((window) => chrome.windows.remove(window), open.window);

    // An ordinary page's sighting shows that they are kept, and that the private one's had its time.
    const page = await context.newPage();
    await page.goto(site.address('/ordinary'));
    await expectMarks(page, [doubts]);
    await expect.poll(() => everythingKept(extension), { intervals: [250] }).toContain('/ordinary');
    expect(await everythingKept(extension)).not.toMatch(/quillmarsh/i);
  } finally {
    await context.close();
  }
});
