/** The built extension in a browser of its own, with pages to open in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { Pack } from '../../claims/pack';
import { parsePackText } from '../../claims/parse';
import { ExtensionProbe } from '../../e2e/support/extension';
import { NewsHost } from '../../e2e/support/news';
import { extensionWorker, launchChromium } from '../../scripts/browser';
import { type BuildOptions, buildExtension } from '../../scripts/build';

export interface Bench {
  readonly context: BrowserContext;
  readonly extension: ExtensionProbe;
  readonly news: NewsHost;
  readonly pack: Pack;
  /** Ordinary ones, which the pages are made of. */
  readonly sentences: readonly string[];
  readonly progress: (text: string) => void;
}

const PACK = 'packs/istanbul-talks.json';
/** Longest that a page may take until every sentence is read. */
const PATIENCE = 180_000;

export async function withExtension<T>(
  { sentences, progress }: Pick<Bench, 'sentences' | 'progress'>,
  act: (bench: Bench) => Promise<T>,
  options?: BuildOptions,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'));
  try {
    progress('building the extension');
    const built = await buildExtension('chrome', folder, options);
    const context = await launchChromium({ extension: built, headless: true });
    // What tsx makes of this file's functions calls it when they run in a page.
    await context.addInitScript('globalThis.__name ??= (value) => value');
    const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
    const news = await NewsHost.start(context);
    const pack = parsePackText(readFileSync(PACK, 'utf8'), PACK);
    const result = await act({ context, extension, news, pack, sentences, progress });
    await context.close();
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Until the extension has read all of the page. */
export async function untilRead(extension: ExtensionProbe, page: Page): Promise<void> {
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
