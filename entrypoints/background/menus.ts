/** The context menu of a selection: look it up, or save it as a claim. */
import browser, { type Tabs } from 'webextension-polyfill';
import { t } from '../../i18n/text';
import { describePage } from '../../messaging/describe-page';
import { keepSelection } from '../../storage/draft';

const PAGES: Readonly<Record<string, string>> = { 'look-up': '/lookup.html', 'save-claim': '/claim.html' };

/** When the extension is installed or renewed: the browser remembers menus. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'look-up', title: t('menuLookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'save-claim', title: t('menuSaveClaim'), contexts: ['selection'] });
}

/** Call it synchronously at start-up, or the waking click is lost. */
export function serveMenus(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText = '', pageUrl = '', frameId }, tab) => {
    const page = PAGES[menuItemId];
    if (page === undefined || tab?.id === undefined) return;
    await openFor(page, { selectionText, pageUrl, title: tab.title ?? '' }, tab, frameId);
  });
}

async function openFor(
  page: string,
  { selectionText, pageUrl, title }: { selectionText: string; pageUrl: string; title: string },
  { id = -1, index }: Tabs.Tab,
  frameId: number | undefined,
): Promise<void> {
  const about = await describePage(id, frameId);
  const exact = selectionText.trim().slice(0, 4000);
  const quote = about?.quote ?? { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
  const [publisher, published] = [about?.publisher ?? '', about?.published ?? ''];
  await keepSelection({ url: pageUrl.slice(0, 4000), title: title.slice(0, 4000), publisher, published, quote });
  await browser.tabs.create({ url: browser.runtime.getURL(page), index: index + 1 });
}
