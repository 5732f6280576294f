/** Asks the running extension, over its own protocol, what it found on a page. */
import type { BrowserContext, Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import type { ClaimView } from '../claims/view';
import type { Envelope, Reply } from '../messaging/envelope';
import type { PageReport } from '../messaging/protocol';
import { extensionWorker } from './browser';

/** Exists inside the functions that run in the extension. */
declare const chrome: Browser;

export interface FoundClaim {
  readonly key: string;
  readonly sentence: string;
  readonly claim: string;
  readonly speaker: string;
  readonly kind: string;
  readonly score: number;
}

/** Waits until the page is worked through. Throws when that failed or takes longer than `timeout` ms. */
export async function readReport(context: BrowserContext, page: Page, timeout = 30_000): Promise<FoundClaim[]> {
  const inside = await openInside(context);
  try {
    const tabId = await findTab(inside, page.url());
    const report = await finishedReport(inside, tabId, timeout);
    const claims = new Map<string, ClaimView>();
    const ids = [...new Set(report.matches.map((match) => match.claimId))];
    for (const claim of (await ask(inside, {
      claimlight: 'background',
      name: 'getClaims',
      request: { ids },
    })) as ClaimView[])
      claims.set(claim.id, claim);
    return report.matches.map(({ key, claimId, exact, kind, score }) => {
      const claim = claims.get(claimId);
      const speaker = claim?.speaker.name ?? claim?.speaker.kind ?? 'unknown';
      return { key, sentence: exact, claim: claim?.text ?? claimId, speaker, kind, score };
    });
  } finally {
    await inside.close();
  }
}

/** Scrolls the page to a match and opens its card. */
export async function showMatch(context: BrowserContext, page: Page, key: string): Promise<void> {
  const inside = await openInside(context);
  const tabId = await findTab(inside, page.url());
  await page.bringToFront();
  const shown = await ask(inside, { claimlight: 'page', name: 'showMatch', request: { key } }, tabId);
  await inside.close();
  if (shown !== true) throw new Error('The match is no longer on the page.');
}

/** A page with the extension's rights that runs no code of its own. */
export async function openInside(context: BrowserContext): Promise<Page> {
  const worker = await extensionWorker(context);
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  return page;
}

export async function findTab(inside: Page, url: string): Promise<number> {
  const id = await inside.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, url);
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

async function finishedReport(inside: Page, tabId: number, timeout: number): Promise<PageReport> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const report = (await ask(inside, { claimlight: 'page', name: 'getPageReport' }, tabId)) as PageReport;
    if (report.state === 'failed')
      throw new Error(`The extension failed on the page: ${report.error ?? 'no reason given'}`);
    if (report.state !== 'working') return report;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The page was not worked through within ${timeout / 1000} s.`);
}

async function ask(inside: Page, message: Envelope, tabId?: number): Promise<unknown> {
  const reply: Reply = await inside.evaluate(
    ({ message, tabId }) =>
      tabId === undefined ? chrome.runtime.sendMessage(message) : chrome.tabs.sendMessage(tabId, message),
    { message, tabId },
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.response;
}
