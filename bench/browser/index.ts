/** The whole extension in Chromium: when the first mark appears, and what the page's main thread pays for it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { Pack } from '../../claims/pack';
import { parsePackText } from '../../claims/parse';
import type { ListedClaim } from '../../cli/claim-list';
import { ExtensionProbe } from '../../e2e/support/extension';
import { NewsHost } from '../../e2e/support/news';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { buildExtension } from '../../scripts/build';
import { claimsUpTo } from '../claims';
import { type Figure, median, short } from '../figures';
import { putBigPack } from './big-pack';
import { timeFirstMark } from './first-mark';
import { storyOf } from './pages';
import { heapOf, profileScript } from './profile';

export interface BrowserBenchOptions {
  readonly claims: readonly ListedClaim[];
  readonly sentences: readonly string[];
  /** Claims that are put beside the bundled pack. */
  readonly many: number;
  readonly progress: (text: string) => void;
}

const PACK = 'packs/istanbul-talks.json';
const LENGTHS = [50, 500, 5000];
/** Longest that a page may take until every sentence is read. */
const PATIENCE = 180_000;

interface Bench {
  readonly context: BrowserContext;
  readonly extension: ExtensionProbe;
  readonly news: NewsHost;
  readonly pack: Pack;
  readonly sentences: readonly string[];
}

export async function benchBrowser({ claims, sentences, many, progress }: BrowserBenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'));
  try {
    progress('building the extension');
    const context = await launchChromium({ extension: await buildExtension('chrome', folder), headless: true });
    // What tsx makes of this file's functions calls it when they run in a page.
    await context.addInitScript('globalThis.__name ??= (value) => value');
    const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
    const news = await NewsHost.start(context);
    const bench = { context, extension, news, pack: parsePackText(readFileSync(PACK, 'utf8'), PACK), sentences };
    const figures = [
      ...(await benchMainThread(bench, progress)),
      ...(await benchIdle(bench, progress)),
      ...(await benchFirstMark(bench, [...claimsUpTo(many, claims)], progress)),
    ];
    await context.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchFirstMark(
  { context, extension, news, pack, sentences }: Bench,
  claims: readonly ListedClaim[],
  progress: (text: string) => void,
): Promise<Figure[]> {
  const page = await context.newPage();
  const urls = LENGTHS.map((length) => news.page(storyOf(sentences, length, pack), { path: `/story-${length}` }));
  const measure = async () => {
    const times: { warm: number; cold: number }[] = [];
    for (const url of urls)
      times.push({
        warm: await timeFirstMark(page, url, extension, false),
        cold: await timeFirstMark(page, url, extension, true),
      });
    return times;
  };
  progress('first mark, bundled pack');
  const few = await measure();
  progress(`putting ${claims.length} claims into the database`);
  await putBigPack(extension.inside, claims);
  await extension.stopWorker();
  progress(`first mark, ${claims.length} claims`);
  const many = await measure();
  await page.close();
  return LENGTHS.flatMap((length, i): Figure[] => {
    const [a, b] = [few[i], many[i]];
    if (!a || !b) return [];
    const name = `first mark on ${short(length)} sentences`;
    return [
      { name: `${name}, bundled pack, worker warm, ms`, value: a.warm },
      { name: `${name}, bundled pack, worker just stopped, ms`, value: a.cold },
      {
        name: `${name}, ${short(claims.length)} claims, warm, times as long`,
        value: b.warm / a.warm,
        goal: { most: 1.5 },
        note: `${short(b.warm)} ms`,
      },
      {
        name: `${name}, ${short(claims.length)} claims, just stopped, ms more`,
        value: b.cold - a.cold,
        goal: { most: 150 },
        note: `${short(b.cold)} ms`,
      },
    ];
  });
}

async function benchMainThread({ context, extension, news, pack, sentences }: Bench, progress: (text: string) => void) {
  const figures: Figure[] = [];
  const average = sentences.slice(0, 500).join(' ').length / 500;
  for (const { name, count, most } of [
    { name: '10,000 words', count: 500, most: 16 },
    { name: '5 MB', count: Math.round(5_000_000 / average), most: 50 },
  ]) {
    progress(`main thread, ${name}`);
    const url = news.page(storyOf(sentences, count, pack), { path: `/long-${count}` });
    const page = await context.newPage();
    const script = await profileScript(page, async () => {
      await page.goto(url);
      await untilRead(extension, page);
    });
    const innerText = await timeInnerText(page);
    const mark = await timeMarkJs(page, pack);
    await page.close();
    figures.push(
      {
        name: `script time on a page of ${name}, times innerText`,
        value: script.total / innerText,
        goal: { most: 2 },
        note: `${short(script.total)} ms against ${short(innerText)}; most in ${script.functions
          .slice(0, 3)
          .map(([own, ms]) => `${own} ${short(ms)}`)
          .join(', ')}`,
      },
      {
        name: `script time on a page of ${name}, of mark.js's`,
        value: script.total / mark,
        goal: { most: 0.1 },
        note: `mark.js ${short(mark)} ms`,
      },
      { name: `longest task on a page of ${name}, ms`, value: script.longest, goal: { most } },
    );
  }
  return figures;
}

/** Until the extension has read all of the page. */
async function untilRead(extension: ExtensionProbe, page: Page): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const reply = (await extension.askPage(page, 'getPageReport').catch(() => undefined)) as
      | { response?: { state?: string } }
      | undefined;
    if (reply?.response?.state === 'done') return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${page.url()} was not read within ${PATIENCE} ms`);
}

async function timeInnerText(page: Page): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++)
    times.push(
      await page.evaluate(() => {
        // Text that was laid out anew, as on a page that has just loaded.
        document.body.style.width = `${document.body.clientWidth - 1}px`;
        document.body.getBoundingClientRect();
        const started = performance.now();
        // biome-ignore lint/performance/useDomNodeTextContent: the price of reading what is rendered
        const { length } = document.body.innerText;
        return length > 0 ? performance.now() - started : Number.NaN;
      }),
    );
  return median(times);
}

async function timeMarkJs(page: Page, pack: Pack): Promise<number> {
  const source = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');
  await page.addScriptTag({ path: source });
  const phrases = pack.claims.slice(0, 50).map(({ evidence, text }) => evidence[0]?.selector.exact ?? text);
  return page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const { Mark } = globalThis as unknown as {
          Mark: new (element: Element) => { mark(words: string[], options: object): void };
        };
        new Mark(document.body).mark(words, {
          separateWordSearch: false,
          done: () => resolve(performance.now() - started),
        });
      }),
    phrases,
  );
}

const IDLE_MS = 5000;
const NODES_A_SECOND = 100;

async function benchIdle({ context, extension, news, pack, sentences }: Bench, progress: (text: string) => void) {
  progress('idle tab');
  const url = news.page(storyOf(sentences, 200, pack), { path: '/idle' });
  const page = await context.newPage();
  await page.goto(url);
  await untilRead(extension, page);
  await page.waitForTimeout(1000);
  const idle = await profileScript(page, () => page.waitForTimeout(IDLE_MS));
  const withUs = await heapAt(page);
  await extension.storeSettings({ enabled: false });
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForTimeout(500);
  const without = await heapAt(page);
  await extension.inside.evaluate(() => chrome.storage.local.clear());
  progress('live page');
  await page.goto('about:blank');
  await page.goto(url);
  await untilRead(extension, page);
  const live = await profileScript(page, () => addNodes(page, sentences.slice(0, 500)));
  await page.close();
  const share = (ms: number) => (100 * ms) / IDLE_MS;
  return [
    { name: 'idle tab: percent of a core', value: share(idle.total), goal: { most: 0.1 } },
    {
      name: 'idle tab: MB held more than when switched off',
      value: (withUs - without) / 1e6,
      goal: { most: 2 },
      note: 'the switched off content script is there in both',
    },
    {
      name: `page that adds ${NODES_A_SECOND} nodes a second: percent of a core`,
      value: share(live.total),
      goal: { most: 2 },
      note: `most in ${live.functions
        .slice(0, 4)
        .map(([own, ms]) => `${own} ${short(ms)}`)
        .join(', ')} ms`,
    },
  ] satisfies Figure[];
}

async function heapAt(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const heap = await heapOf(cdp);
  await cdp.detach();
  return heap;
}

function addNodes(page: Page, sentences: readonly string[]): Promise<void> {
  return page.evaluate(
    async ({ sentences, rate, ms }) => {
      const place = document.querySelector('article') ?? document.body;
      for (let n = 0; n < (rate * ms) / 1000; n++) {
        const entry = document.createElement('p');
        entry.textContent = sentences[n % sentences.length] ?? '';
        place.append(entry);
        await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
      }
    },
    { sentences, rate: NODES_A_SECOND, ms: IDLE_MS },
  );
}
