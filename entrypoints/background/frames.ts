/** Frames get the content script once they ask for it: most of those on the web are never read. */
import browser from 'webextension-polyfill';
import type { PageSender } from '../../messaging/serve';
import type { FrameBudget } from './frame-budget';

declare global {
  /** In frames: the site of the page that they are part of, whose settings count. */
  var claimlightSite: string | undefined;
}

/** Sentences that it is worth to a tab: some hundred frames at once, and then one now and then. */
const COST = 1000;

export async function readFrame({ tabId, frameId, url }: PageSender, budget: FrameBudget): Promise<void> {
  budget.spend(tabId, COST);
  const target = { tabId, frameIds: [frameId] };
  const site = new URL(url).host;
  await Promise.all([
    browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] }),
    browser.scripting.executeScript({ target, func: tellSite, args: [site], injectImmediately: true }),
  ]);
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'], injectImmediately: true });
}

/** Run in the frame. */
function tellSite(site: string): void {
  globalThis.claimlightSite = site;
}
