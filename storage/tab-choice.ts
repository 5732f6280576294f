/**
 * What the reader has chosen for one tab. It is kept in memory by the browser (`storage.session`), under the tab's number
 * alone: it outlives the worker and every page of the tab, and goes with the tab, also in private windows.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { watchStored } from './change';

const tabChoice = z.object({
  /** Nothing is read in this tab until it is resumed. */
  paused: z.optional(z.boolean()),
  /** The host that is read although it is to be asked about: until the tab goes to another. */
  readOn: z.optional(z.string()),
});
export type TabChoice = z.infer<typeof tabChoice>;

export async function loadTab(tabId: number): Promise<TabChoice> {
  const key = keyOf(tabId);
  return readTab((await browser.storage.session.get(key))[key]);
}

export async function changeTab(tabId: number, change: TabChoice): Promise<void> {
  const choice = { ...(await loadTab(tabId)), ...change };
  if (!choice.paused && choice.readOn === undefined) await forgetTab(tabId);
  else await browser.storage.session.set({ [keyOf(tabId)]: choice });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

export function watchTab(tabId: number, listener: (choice: TabChoice) => void, signal: AbortSignal): void {
  watchStored('session', keyOf(tabId), (value) => listener(readTab(value)), signal);
}

function keyOf(tabId: number): string {
  return `tab-${tabId}`;
}

function readTab(stored: unknown): TabChoice {
  return tabChoice.safeParse(stored).data ?? {};
}
