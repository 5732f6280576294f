/**
 * A page tells whoever looks at its claims when they have changed and which of them are in view. It does so over a port
 * that the side panel or the popup holds open: nobody asks again and again, and a page that nobody looks at does nothing.
 */
import browser, { type Runtime } from 'webextension-polyfill';

export const NEWS_PORT = 'claimlight-page-news';

export interface PageNews {
  /** The page's report is another one now. */
  readonly changed?: true;
  /** Keys of the matches that can be seen, in page order. */
  readonly inView?: readonly string[];
}

/** `onReader` gets a way to tell the news, and a signal that aborts when nobody looks any more. */
export function servePageNews(
  onReader: (tell: (news: PageNews) => void, left: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const onConnect = (port: Runtime.Port) => {
    if (port.name !== NEWS_PORT || port.sender?.id !== browser.runtime.id) return;
    const left = new AbortController();
    port.onDisconnect.addListener(() => left.abort());
    onReader((news) => port.postMessage(news), AbortSignal.any([left.signal, signal]));
  };
  // A page that has outlived the extension has no `browser.runtime` any more.
  const connections = browser.runtime.onConnect;
  connections.addListener(onConnect);
  signal.addEventListener('abort', () => connections.removeListener(onConnect), { once: true });
}
