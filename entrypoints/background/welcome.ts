/** What a reader is told when the extension comes (a page, once) and when it is renewed (a line in the popup). */
import browser from 'webextension-polyfill';
import { loadSeenVersion, saveSeenVersion } from '../../storage/seen-version';

/** A browser may say more than once that it has installed the same extension. */
export async function welcome(version: string): Promise<void> {
  if ((await loadSeenVersion()) !== undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await saveSeenVersion(version);
}

/** Versions before did not keep what was seen. */
export async function noteVersion(previous: string | undefined): Promise<void> {
  if (previous !== undefined && (await loadSeenVersion()) === undefined) await saveSeenVersion(previous);
}
