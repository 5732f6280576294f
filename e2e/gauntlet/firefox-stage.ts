/** A page of a case in Firefox, where Playwright cannot install extensions and Puppeteer can. */
import type { ConsoleMessage, Page } from 'puppeteer-core';
import { expect } from '../support/expect';
import { inFrames, markNames, readMarks } from '../support/marks';
import { readReport } from '../support/report';
import type { Site, SiteName } from '../support/site';
import { readTrace } from '../support/trace';
import { NOTHING, type TestStage } from './stage';

/** @param inside a page of the extension */
export async function firefoxStage(
  host: SiteName,
  { page, site, inside }: { page: Page; site: Site; inside: Page },
): Promise<TestStage> {
  const noise: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (['error', 'warn'].includes(message.type())) noise.push(message.text());
  };
  const onError = (error: unknown) => noise.push(String(error));
  page.on('console', onConsole).on('pageerror', onError);
  await page.bringToFront();
  let wentBack = false;
  // Puppeteer is not told of the address of a page that comes out of the cache.
  const address = () => page.evaluate(() => location.href);
  const tabId = async () =>
    inside.evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      await address(),
    );
  return {
    noise,
    // Puppeteer and the case mean the same, but Puppeteer's types cannot know it.
    evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
    goto: async (path) => void (await page.goto(site.address(path, host))),
    // Puppeteer would wait for a page that was kept to load, which it does not.
    async goBack() {
      wentBack = true;
      const before = await address();
      await page.evaluate(() => history.back());
      await expect.poll(() => address().catch(() => before)).not.toBe(before);
    },
    zoom: async (factor) =>
      inside.evaluate((tabId, factor) => chrome.tabs.setZoom(tabId, factor), await tabId(), factor),
    print: async () => void (await page.pdf()),
    // While one page goes and the next comes there is nothing to ask.
    marks: () =>
      inFrames(page.frames(), (frame) => frame.evaluate(readMarks, markNames)).catch(() => ['the page is on its way']),
    report: async () => inside.evaluate(readReport, await tabId()),
    badge: async () => inside.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), await tabId()),
    trace: () => inFrames(page.frames(), async (frame) => [await frame.evaluate(readTrace)]),
    async leave() {
      page.off('console', onConsole).off('pageerror', onError);
      // Nor would it ever hear that such a page is left.
      if (wentBack) await page.close();
      else await page.goto(site.address(NOTHING, host));
    },
  };
}
