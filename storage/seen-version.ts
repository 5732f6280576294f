/** The version that the reader knows: another one is told of, quietly, until it is dismissed. */
import browser from 'webextension-polyfill';
import { watchStored } from './change';

const KEY = 'seen-version';

/** Undefined before the first start. */
export async function loadSeenVersion(): Promise<string | undefined> {
  return readVersion((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveSeenVersion(version: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: version });
}

export function watchSeenVersion(listener: (version: string | undefined) => void, signal: AbortSignal): void {
  watchStored('local', KEY, (value) => listener(readVersion(value)), signal);
}

function readVersion(stored: unknown): string | undefined {
  return typeof stored === 'string' ? stored : undefined;
}
