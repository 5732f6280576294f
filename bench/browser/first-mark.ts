/** From navigation to the first mark, with the worker warm and with it just stopped. */
import type { Page } from 'playwright';
import type { ListedClaim } from '../../cli/claim-list';
import type { ExtensionProbe } from '../../e2e/support/extension';
import { type Figure, median, short } from '../figures';
import { putBigPack } from './big-pack';
import type { Bench } from './opened';
import { storyOf } from './pages';

const RUNS = 5;
const LONGEST = 60_000;
/** Sentences. */
const LENGTHS = [50, 500, 5000];

/** Milliseconds from the start of the navigation, in the page's own time. */
async function firstMark(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const marked = await page.waitForFunction(
    () => (CSS.highlights.get('claimlight-underline')?.size ? performance.now() : undefined),
    undefined,
    { polling: 'raf', timeout: LONGEST },
  );
  return (await marked.jsonValue()) ?? Number.NaN;
}

async function timeFirstMark(page: Page, url: string, extension: ExtensionProbe, cold: boolean): Promise<number> {
  const times: number[] = [];
  if (!cold) await firstMark(page, url);
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank');
    if (cold) await extension.stopWorker();
    times.push(await firstMark(page, url));
  }
  return median(times);
}

export async function benchFirstMark(
  { context, extension, news, pack, sentences, progress }: Bench,
  claims: readonly ListedClaim[],
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
