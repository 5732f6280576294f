/** Script time on a page, beside what the browser needs to read its text out and mark.js to mark phrases in it. */
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright';
import type { Pack } from '../../claims/pack';
import { type Figure, median, short } from '../figures';
import { type Bench, untilRead } from './opened';
import { storyOf } from './pages';
import { profileScript, type ScriptTime } from './profile';

export async function benchMainThread(bench: Bench): Promise<Figure[]> {
  const { context, extension, news, pack, sentences, progress } = bench;
  const figures: Figure[] = [];
  const average = sentences.slice(0, 500).join(' ').length / 500;
  for (const { name, count, most, loads } of [
    { name: '10,000 words', count: 500, most: 16, loads: 7 },
    { name: '5 MB', count: Math.round(5_000_000 / average), most: 50, loads: 1 },
  ]) {
    progress(`main thread, ${name}`);
    const url = news.page(storyOf(sentences, count, pack), { path: `/long-${count}` });
    const page = await context.newPage();
    const script = await profileLoads(page, loads, async () => {
      await page.goto(url);
      await untilRead(extension, page);
    });
    const innerText = await timeInnerText(context, url);
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

/** Whatever else runs on the machine takes part of a short time: the load in the middle stands for all. */
async function profileLoads(page: Page, loads: number, load: () => Promise<void>): Promise<ScriptTime> {
  const times: ScriptTime[] = [];
  for (let i = 0; i < loads; i++) {
    await page.goto('about:blank');
    times.push(await profileScript(page, load));
  }
  const [middle] = times.sort((a, b) => a.total - b.total).slice(Math.floor(loads / 2));
  if (!middle) throw new Error('no load was measured');
  return { ...middle, longest: median(times.map(({ longest }) => longest)) };
}

const INNER_TEXT_LOADS = 5;

/** The first time on a page that has just loaded, as it is for a content script: the browser keeps what it has found. */
async function timeInnerText(context: BrowserContext, url: string): Promise<number> {
  const times: number[] = [];
  for (let load = 0; load < INNER_TEXT_LOADS; load++) {
    const page = await context.newPage();
    await page.goto(url);
    times.push(
      await page.evaluate(() => {
        document.body.getBoundingClientRect();
        const started = performance.now();
        // biome-ignore lint/performance/useDomNodeTextContent: the price of reading what is rendered
        const { length } = document.body.innerText;
        return length > 0 ? performance.now() - started : Number.NaN;
      }),
    );
    await page.close();
  }
  return median(times);
}

async function timeMarkJs(page: Page, pack: Pack): Promise<number> {
  const source = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');
  await page.addScriptTag({ path: source });
  const phrases = pack.claims.slice(0, 50).map(({ evidence, text }) => evidence[0]?.selector?.exact ?? text);
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
