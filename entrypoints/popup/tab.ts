/** The tab that the popup speaks of. */
import browser, { type Tabs } from 'webextension-polyfill';
import { siteName } from '../../storage/site-rules';

export interface Tab {
  readonly id: number;
  /** Host name and port; empty on pages without a site, such as files and the browser's own. */
  readonly host: string;
  /** Whether a content script can be there at all. */
  readonly readable: boolean;
  /** Empty where the extension has no access. */
  readonly url: string;
  readonly title: string;
}

/** The active tab, or the one named by `?tab=` where the popup is opened as a page of its own. */
export async function findTab(): Promise<Tab> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = named
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return describeTab(active);
}

/** What the popup shows when no tab can be found. */
export const noTab = describeTab(undefined);

function describeTab({ id, url: address, title = '' }: Partial<Tabs.Tab> = {}): Tab {
  // Without an address the extension has no access to the tab.
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  const readable =
    id !== undefined && (url?.protocol === 'http:' || url?.protocol === 'https:' || url?.protocol === 'file:');
  return { id: id ?? -1, host: readable && url ? siteName(url.host) : '', readable, url: address ?? '', title };
}
