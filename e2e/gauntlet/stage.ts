/** What the runner asks of a page besides what cases do with it, and a page in Chromium that answers. */
import type { ConsoleMessage, Page } from 'playwright';
import type { PageReport } from '../../messaging/protocol';
import type { ExtensionProbe } from '../support/extension';
import { inFrames, markedTexts } from '../support/marks';
import { readReport } from '../support/report';
import type { Site, SiteName } from '../support/site';
import { readTrace, type Trace } from '../support/trace';
import type { Stage } from './case';

export interface TestStage extends Stage {
  /** Errors and warnings of the page and of whoever else runs there. */
  readonly noise: readonly string[];
  marks(): Promise<string[]>;
  /** What the popup would be told. */
  report(): Promise<PageReport>;
  badge(): Promise<string>;
  /** Of the page and of each of its frames. */
  trace(): Promise<Trace[]>;
  /** What has run there runs no more, and another case may begin. */
  leave(): Promise<void>;
}

/** Another browser brings its own. */
export type OpenStage = (host: SiteName) => Promise<TestStage>;

/** Between cases. */
export const NOTHING = '/nothing';

/** What records the trace is a script of the page, and there are frames that allow none. */
const RECORDER_BLOCKED = "Blocked script execution in 'about:srcdoc'";

export async function chromiumStage(
  host: SiteName,
  { page, site, extension }: { page: Page; site: Site; extension: ExtensionProbe },
): Promise<TestStage> {
  const noise: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    const text = message.text().replaceAll(host, 'host');
    if (['error', 'warning'].includes(message.type()) && !text.startsWith(RECORDER_BLOCKED)) noise.push(text);
  };
  const onError = (error: Error) => void noise.push(String(error));
  page.on('console', onConsole).on('pageerror', onError);
  await page.bringToFront();
  return {
    noise,
    // Playwright and the case mean the same, but Playwright's types cannot know it.
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    goto: async (path) => void (await page.goto(site.address(path, host))),
    goBack: async () => void (await page.goBack({ waitUntil: 'commit' })),
    async zoom(factor) {
      const tabId = await extension.tabId(page);
      await extension.inside.evaluate(({ tabId, factor }) => chrome.tabs.setZoom(tabId, factor), { tabId, factor });
    },
    print: async () => void (await page.pdf()),
    marks: () => markedTexts(page),
    report: async () => extension.inside.evaluate(readReport, await extension.tabId(page)),
    badge: () => extension.badge(page),
    trace: () => inFrames(page.frames(), async (frame) => [await frame.evaluate(readTrace)]),
    async leave() {
      page.off('console', onConsole).off('pageerror', onError);
      await page.goto(site.address(NOTHING, host));
    },
  };
}
