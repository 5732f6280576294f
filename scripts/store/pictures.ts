/**
 * Makes the stores' pictures from the real extension: `npm run store-pictures`. Screenshots are 1280 × 800 and the tile
 * 440 × 280, as the stores want them. What a browser shows beside or over a page (popup, side panel) cannot be
 * photographed with it: both are taken as they are and put together.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { buildExtension, root } from '../build';
import { isBuilt, Stage } from '../stage';
import { overPage, tile } from './layout';

const folder = `${root}docs/store/pictures`;
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const POPUP = { width: 378, height: 600 };
const MARKS_IN_SAMPLE = 4;
const PANEL = { width: 400, height: 800 };

await mkdir(folder, { recursive: true });
const extension = await buildExtension('chrome');
await Stage.with({ extension, colorScheme: 'light', viewport: SCREENSHOT }, async (stage) => {
  const { context, page, claim } = stage;
  const popup = await picture(await stage.open('popup.html', POPUP, claim.claim));
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  await save('popup', await compose(context, SCREENSHOT, overPage(await picture(page), popup, POPUP)));

  if (await isBuilt(extension, 'sidepanel.html')) {
    const panel = await picture(await stage.open('sidepanel.html', PANEL, claim.claim));
    // The browser makes room for it.
    await page.setViewportSize({ ...SCREENSHOT, width: SCREENSHOT.width - PANEL.width });
    await save('side-panel', await compose(context, SCREENSHOT, overPage(await picture(page), panel, PANEL)));
    await page.setViewportSize(SCREENSHOT);
  }

  await stage.openCard();
  await save('card', await picture(page));
  await save('options', await picture(await stage.open('options.html', SCREENSHOT, 'Istanbul')));
  if (await isBuilt(extension, 'welcome.html')) await save('welcome', await picture(await introduction(stage)));
  await save('tile', await compose(context, TILE, tile(await readFile(`${root}assets/icon.svg`, 'utf8'))));
});
await Stage.with({ extension, colorScheme: 'dark', viewport: SCREENSHOT }, async (stage) => {
  await stage.openCard();
  await save('card-dark', await picture(stage.page));
});

/** With every mark in its sample. */
async function introduction(stage: Stage): Promise<Page> {
  const page = await stage.open('welcome.html', SCREENSHOT, 'Claimlight');
  await page.waitForFunction(
    (marks) => (CSS.highlights.get('claimlight-underline')?.size ?? 0) >= marks,
    MARKS_IN_SAMPLE,
  );
  return page;
}

function picture(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' });
}

async function compose(context: BrowserContext, size: { width: number; height: number }, html: string) {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.setContent(html, { waitUntil: 'load' });
  const image = await picture(page);
  await page.close();
  return image;
}

async function save(name: string, image: Buffer): Promise<void> {
  await writeFile(`${folder}/${name}.png`, image);
  console.log(`docs/store/pictures/${name}.png  ${Math.round(image.length / 1000)} kB`);
}
