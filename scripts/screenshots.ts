/** Makes the README's pictures from the real extension: `npx tsx scripts/screenshots.ts`. */
import { stat } from 'node:fs/promises';
import type { Page } from 'playwright';
import { extensionWorker, launchChromium } from './browser';
import { buildExtension, root } from './build';
import { findTab, openInside, readReport, showMatch } from './report';

const folder = `${root}docs/screenshots`;
/** Bytes. A README loads on a slow line too. */
const LIMIT = 200_000;
/** Only the browser under control sees this host. */
const host = 'https://bulletin.example';

const extension = await buildExtension('chrome');
for (const colorScheme of ['light', 'dark'] as const) await picture(colorScheme);

async function picture(colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await launchChromium({
    extension,
    headless: true,
    // A card that is still fading in makes no good picture.
    context: { colorScheme, reducedMotion: 'reduce', viewport: { width: 860, height: 720 } },
  });
  try {
    const worker = await extensionWorker(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await context.route(`${host}/**`, (route) =>
      route.fulfill({ path: `${root}demo${new URL(route.request().url()).pathname}` }),
    );
    await page.goto(`${host}/index.html`);
    const found = await readReport(context, page);
    const kallas = found.find(({ sentence }) => sentence.includes('dares to show up'));
    if (!kallas) throw new Error('The demonstration page has lost the claim that the pictures show.');
    await showMatch(context, page, kallas.key);
    await save(page, `card-${colorScheme}`);

    const inside = await openInside(context);
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 378, height: 600 });
    await popup.goto(new URL(`/popup.html?tab=${await findTab(inside, page.url())}`, worker.url()).href);
    await popup.getByText(kallas.claim).first().waitFor();
    await save(popup, `popup-${colorScheme}`);

    const options = await context.newPage();
    await options.setViewportSize({ width: 860, height: 720 });
    await options.goto(new URL('/options.html', worker.url()).href);
    await options.getByText('Istanbul').first().waitFor();
    await save(options, `options-${colorScheme}`);
  } finally {
    await context.close();
  }
}

async function save(page: Page, name: string): Promise<void> {
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes; the limit is ${LIMIT}.`);
  console.log(`docs/screenshots/${name}.png  ${Math.round(size / 1000)} kB`);
}
