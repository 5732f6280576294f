/** Frames get the content script once they ask for it: most of those on the web are never read. */
import browser from 'webextension-polyfill';
import type { PageSender } from '../../messaging/serve';
import type { FrameBudget } from './frame-budget';

/** Sentences that it is worth to a tab: some hundred frames at once, and then one now and then. */
const COST = 1000;

export async function readFrame({ tabId, frameId }: PageSender, budget: FrameBudget): Promise<void> {
  budget.spend(tabId, COST);
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'], injectImmediately: true });
}
