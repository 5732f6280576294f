/** The hearing half of page-news.ts, and how to notice that a page has come to life. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { envelope } from './envelope';
import { NEWS_PORT, type PageNews } from './page-news';

const pageNews = z.object({
  changed: z.optional(z.literal(true)),
  inView: z.optional(z.array(z.string())),
});

/** Resolves when the page, or the frame of it, is gone or `signal` aborts: to whether it had anything to say. */
export function hearPage(
  { tabId, frameId = 0 }: { readonly tabId: number; readonly frameId?: number },
  hear: (news: PageNews) => void,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    let spoke = false;
    const port = browser.tabs.connect(tabId, { name: NEWS_PORT, frameId });
    port.onMessage.addListener((raw) => {
      const news = pageNews.safeParse(raw);
      if (!news.success || signal.aborted) return;
      spoke = true;
      hear(news.data as PageNews);
    });
    port.onDisconnect.addListener(() => {
      // Looked at, or the browser lists it as an error of ours: most often there is just no content script.
      void browser.runtime.lastError;
      resolve(spoke);
    });
    const leave = () => {
      port.disconnect();
      resolve(spoke);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}

/** Resolves when the tab has loaded a page, or the page in it reports to the worker for the first time. */
export function signOfLife(tabId: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
      const { data } = envelope.safeParse(message);
      if (data?.name === 'reportPage' && sender.tab?.id === tabId) end();
    };
    const onUpdated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (id === tabId && status === 'complete') end();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', end, { once: true });
  });
}
