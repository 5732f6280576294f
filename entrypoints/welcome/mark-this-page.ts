/**
 * The page gets what any web page gets: the built content script, its style and the card. So the sample is read, marked
 * and explained by the very code that works elsewhere. Browsers give content scripts to no page of an extension.
 */
import browser from 'webextension-polyfill';

export function markThisPage(): void {
  const [content] = browser.runtime.getManifest().content_scripts ?? [];
  for (const file of content?.css ?? []) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = browser.runtime.getURL(file);
    document.head.append(link);
  }
  // The worker can put no script into a page of the extension: the card is there beforehand.
  for (const file of ['card.js', ...(content?.js ?? [])]) {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    script.async = false;
    document.head.append(script);
  }
}
