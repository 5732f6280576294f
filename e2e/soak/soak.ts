/**
 * `npm run soak -- [--pages 1000] [--json]`: opens many pages in one browser and says what is held at the start, in the
 * middle and at the end. Ends with 1 when marks are missed or something grows without bound.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { buildExtension } from '../../scripts/build';
import { markedTexts, markNames } from '../support/marks';
import { NewsHost } from '../support/news';
import { Gauge, type Held } from './measure';
import { type SoakPage, soakPage } from './pages';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false } },
});
const pages = Number(values.pages);
if (!Number.isInteger(pages) || pages < 100) throw new Error('--pages is a whole number, 100 or more');

/** The first pages fill what is kept on purpose. */
const WARM_UP = 20;
const PATIENCE_MS = 20_000;
/** Every so many pages one is opened in a tab of its own, which is then closed. */
const OWN_TAB_EVERY = 5;

/** What may be more at the end than in the middle: of what is held then, and anyway. */
const ROOM: Readonly<Record<keyof Held, { share: number; more: number }>> = {
  pageHeap: { share: 0.2, more: 2e6 },
  // The worker remembers the answers of some hundred pages.
  workerHeap: { share: 0.2, more: 4e6 },
  listeners: { share: 0.1, more: 10 },
  documents: { share: 0.1, more: 5 },
  nodes: { share: 0.2, more: 500 },
};

interface Soaked {
  readonly pages: number;
  readonly missed: number;
  readonly wrong: number;
  readonly wakes: number;
  readonly seconds: number;
  readonly held: { readonly start: Held; readonly middle: Held; readonly end: Held };
  readonly grows: readonly string[];
}

async function soak(context: BrowserContext, port: number): Promise<Soaked> {
  let wakes = 1;
  context.on('serviceworker', () => wakes++);
  await extensionWorker(context);
  // What tsx makes of this file's functions calls it when they run in a page.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  const news = await NewsHost.start(context);
  const gauge = await Gauge.attach(context, port);
  const tab = await context.newPage();
  const held: Held[] = [];
  let missed = 0;
  let wrong = 0;
  const began = performance.now();
  for (let number = 0; number < pages; number++) {
    const { html, path, known } = soakPage(number);
    const own = number % OWN_TAB_EVERY === 1 ? await context.newPage() : tab;
    await own.goto(news.page(html, { path }));
    const marked = await marksOf(own, known);
    missed += known.filter((text) => !marked.includes(text)).length;
    wrong += marked.filter((text) => !known.includes(text)).length;
    if (own !== tab) await own.close();
    // Always with the same tab in front.
    if ([WARM_UP, Math.floor(pages / 2 / WARM_UP) * WARM_UP, pages - 1].includes(number))
      held.push(await gauge.read(tab));
    if (number % 100 === 99) console.error(`${number + 1} pages`);
  }
  await gauge.detach();
  const [start, middle, end] = held;
  if (!start || !middle || !end) throw new Error('nothing was measured');
  const grows = (Object.keys(ROOM) as (keyof Held)[]).filter(
    (name) => !(end[name] <= middle[name] * (1 + ROOM[name].share) + ROOM[name].more),
  );
  const seconds = (performance.now() - began) / 1000;
  return { pages, missed, wrong, wakes, seconds, held: { start, middle, end }, grows };
}

/** What is marked once as much is marked as should be, or nothing more is to be expected. */
async function marksOf(page: Page, known: SoakPage['known']): Promise<string[]> {
  const all = ({ names, count }: { names: readonly string[]; count: number }) =>
    names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0) >= count;
  const options = { timeout: PATIENCE_MS, polling: 20 };
  await page.waitForFunction(all, { names: markNames, count: known.length }, options).catch(() => undefined);
  return markedTexts(page);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

function print({ held, grows, ...soaked }: Soaked): void {
  console.log(`${soaked.pages} pages in ${Math.round(soaked.seconds)} s, the worker started ${soaked.wakes} time(s)`);
  console.log(`missed marks: ${soaked.missed}, wrong marks: ${soaked.wrong}`);
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(12))).join('');
  console.log(line(['', 'start', 'middle', 'end']));
  const rows: readonly (readonly [string, keyof Held, number])[] = [
    ['page heap, MB', 'pageHeap', 1e6],
    ['worker heap, MB', 'workerHeap', 1e6],
    ['listeners', 'listeners', 1],
    ['documents', 'documents', 1],
    ['nodes', 'nodes', 1],
  ];
  for (const [name, key, unit] of rows) {
    const cells = [held.start, held.middle, held.end].map((own) => (own[key] / unit).toFixed(unit === 1 ? 0 : 2));
    console.log(`${line([name, ...cells])}${grows.includes(key) ? '  grows without bound' : ''}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'claimlight-soak-'));
try {
  const extension = await buildExtension('chrome', folder);
  const port = await freePort();
  const context = await launchChromium({ extension, headless: true, args: [`--remote-debugging-port=${port}`] });
  const soaked = await soak(context, port);
  await context.close();
  if (values.json) console.log(JSON.stringify(soaked));
  else print(soaked);
  if (soaked.missed + soaked.wrong > 0 || soaked.grows.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
