/** `chrome` inside functions that a test runs in the extension's worker or pages. */
import type { Browser } from 'webextension-polyfill';

declare global {
  const chrome: Browser;
}
