/**
 * Pages that were open before the extension was installed, renewed or switched on again: the browser gives its content
 * script to new pages only, so that they get it from here. What an earlier one has left there ends itself.
 */
import browser from 'webextension-polyfill';
import { askPage } from '../../messaging/ask';

/** Kept until the extension or the browser ends, however often the worker is stopped. */
const KEY = 'taken-over';

export async function takeOverOpenPages(): Promise<void> {
  if ((await browser.storage.session.get(KEY))[KEY]) return;
  await browser.storage.session.set({ [KEY]: true });
  // Those that are still loading get it from the browser.
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], status: 'complete' });
  // Where no extension may run, the popup says so.
  await Promise.all(tabs.map(({ id }) => id !== undefined && takeOver(id).catch(() => undefined)));
}

async function takeOver(tabId: number): Promise<void> {
  if (await askPage(tabId, 'getPageReport').catch(() => undefined)) return;
  for (const { css = [], js = [], all_frames: allFrames } of browser.runtime.getManifest().content_scripts ?? []) {
    const target = { tabId, allFrames };
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  }
}
