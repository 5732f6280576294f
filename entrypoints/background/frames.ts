/** Frames get the content script once they ask for it: most of those on the web are never read. */
import browser from 'webextension-polyfill';
import { askPage } from '../../messaging/ask';
import type { PageSender } from '../../messaging/serve';
import type { FrameBudget } from './frame-budget';

/** Sentences that it is worth to a tab: some hundred frames at once, and then one now and then. */
const COST = 1000;

export async function readFrame({ tabId, frameId }: PageSender, budget: FrameBudget): Promise<void> {
  try {
    budget.spend(tabId, COST);
  } catch (error) {
    // Whoever lists the page's claims hears of it there.
    const refused = { frameId, state: 'refused', count: 0, isMarked: false, isOpen: false } as const;
    await askPage(tabId, 'hearFrame', refused).catch(() => undefined);
    throw error;
  }
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'], injectImmediately: true });
}
