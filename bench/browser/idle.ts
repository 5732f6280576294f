/** What Claimlight costs where nothing happens, and where something happens all the time. */
import type { Page } from 'playwright';
import { type Figure, short } from '../figures';
import { type Bench, untilRead } from './opened';
import { storyOf } from './pages';
import { heapOf, profileScript } from './profile';

const IDLE_MS = 5000;
const NODES_A_SECOND = 100;

export async function benchIdle({ context, extension, news, pack, sentences, progress }: Bench): Promise<Figure[]> {
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
