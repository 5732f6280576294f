/** Makes the README's pictures from the real extension: `npm run screenshots`. */
import { stat } from 'node:fs/promises';
import type { Page } from 'playwright';
import { buildExtension, root } from './build';
import { Stage } from './stage';

const folder = `${root}docs/screenshots`;
/** Bytes. A README loads on a slow line too. */
const LIMIT = 200_000;
const SIZE = { width: 860, height: 720 };

const extension = await buildExtension('chrome');
for (const colorScheme of ['light', 'dark'] as const) {
  await Stage.with({ extension, colorScheme, viewport: SIZE }, async (stage) => {
    await stage.openCard();
    await save(stage.page, `card-${colorScheme}`);
    await save(await stage.open('popup.html', { width: 378, height: 600 }, stage.claim.claim), `popup-${colorScheme}`);
    await save(await stage.open('options.html', SIZE, 'Istanbul'), `options-${colorScheme}`);
  });
}

async function save(page: Page, name: string): Promise<void> {
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes; the limit is ${LIMIT}.`);
  console.log(`docs/screenshots/${name}.png  ${Math.round(size / 1000)} kB`);
}
