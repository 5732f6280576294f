/**
 * Renders the toolbar icons from assets/icon.svg, the smallest from a drawing of its own. Off on one site, the light is
 * out; off everywhere, all is grey and struck through, so that no state hangs on colour alone. Run: npm run icons
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './browser';

const SIZES = [16, 32, 48, 96, 128];
const GROUND = '#4350a6';
const LIGHT = '#f6cd5c';

/** Folder -> what is drawn otherwise there. */
const states: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  icon: [],
  'icon-here': [
    [LIGHT, '#7c87cf'],
    ['<g class="mark" fill="#ffffff"', '<g class="mark" fill="#bcc3ec"'],
  ],
  'icon-off': [
    [GROUND, '#7d7f86'],
    [LIGHT, '#b4b5ba'],
    ['<g class="mark" fill="#ffffff"', '<g class="mark" fill="#c9cace"'],
    ['display="none"', ''],
  ],
};

const [drawing, small] = await Promise.all(['icon', 'icon-16'].map((name) => readFile(`assets/${name}.svg`, 'utf8')));
const browser = await chromium.launch({ executablePath: findChromium() });
const page = await browser.newPage();
for (const [state, changes] of Object.entries(states)) {
  await mkdir(`public/${state}`, { recursive: true });
  for (const size of SIZES) {
    const svg = changes.reduce((text, [from, to]) => text.replaceAll(from, to), (size === 16 ? small : drawing) ?? '');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(`public/${state}/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
