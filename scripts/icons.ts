/** Renders the toolbar icons from assets/icon.svg; the grey set says that Claimlight is off. Run: npx tsx scripts/icons.ts */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './browser';

const SIZES = [16, 32, 48, 96, 128];
const OFF = { '#2b3568': '#8b8d93', '#f3c95b': '#e4e4e2' };

const on = await readFile('assets/icon.svg', 'utf8');
const off = Object.entries(OFF).reduce((svg, [from, to]) => svg.replaceAll(from, to), on);

const browser = await chromium.launch({ executablePath: findChromium() });
const page = await browser.newPage();
for (const [folder, svg] of [
  ['public/icon', on],
  ['public/icon-off', off],
] as const) {
  await mkdir(folder, { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(`${folder}/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
