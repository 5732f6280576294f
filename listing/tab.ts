/** The tab that popup and side panel speak of. */
import browser, { type Tabs } from 'webextension-polyfill';
import { siteName } from '../storage/site-rules';

export interface Tab {
  readonly id: number;
  readonly windowId: number | undefined;
  /** Host name and port; empty on pages without a site, such as files and the browser's own. */
  readonly host: string;
  /** Whether a content script can be there at all. */
  readonly readable: boolean;
  /** Empty where the extension has no access. */
  readonly url: string;
  readonly title: string;
  /** In a private window. */
  readonly incognito: boolean;
}

/** The tab named by `?tab=`, where a page that belongs to the toolbar or the sidebar is opened as a page of its own. */
export const namedTab: number | undefined = Number(new URLSearchParams(location.search).get('tab')) || undefined;

/** The active tab, or the one that is named. */
export async function findTab(): Promise<Tab> {
  const [active] = namedTab
    ? [await browser.tabs.get(namedTab)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return describeTab(active);
}

/** What is shown when no tab can be found. */
export const noTab = describeTab(undefined);

export async function isLoading(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.status === 'loading';
}

function describeTab(tab: Partial<Tabs.Tab> = {}): Tab {
  const { id, windowId, url: address, title = '', incognito = true } = tab;
  // Without an address the extension has no access to the tab.
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  const readable =
    id !== undefined && (url?.protocol === 'http:' || url?.protocol === 'https:' || url?.protocol === 'file:');
  const host = readable && url ? siteName(url.host) : '';
  return { id: id ?? -1, windowId, host, readable, url: address ?? '', title, incognito };
}
