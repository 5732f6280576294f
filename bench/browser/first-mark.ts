/** From navigation to the first mark, with the worker warm and with it just stopped. */
import type { Page } from 'playwright';
import type { ExtensionProbe } from '../../e2e/support/extension';
import { median } from '../figures';

const RUNS = 5;
const LONGEST = 60_000;

/** Milliseconds from the start of the navigation, in the page's own time. */
export async function firstMark(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const marked = await page.waitForFunction(
    () => (CSS.highlights.get('claimlight-underline')?.size ? performance.now() : undefined),
    undefined,
    { polling: 'raf', timeout: LONGEST },
  );
  return (await marked.jsonValue()) ?? Number.NaN;
}

export async function timeFirstMark(
  page: Page,
  url: string,
  extension: ExtensionProbe,
  cold: boolean,
): Promise<number> {
  const times: number[] = [];
  if (!cold) await firstMark(page, url);
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank');
    if (cold) await extension.stopWorker();
    times.push(await firstMark(page, url));
  }
  return median(times);
}
