import browser from 'webextension-polyfill';
import { t } from '../../i18n/text';

export function Footer() {
  return (
    <footer class="foot">
      <button type="button" class="button" onClick={() => leave(browser.runtime.openOptionsPage())}>
        {t('popupOptions')}
      </button>
      <button type="button" class="button" onClick={() => leave(openLookup())}>
        {t('popupLookup')}
      </button>
    </footer>
  );
}

function openLookup(): Promise<unknown> {
  return browser.tabs.create({ url: browser.runtime.getURL('/lookup.html') });
}

async function leave(opening: Promise<unknown>): Promise<void> {
  await opening;
  window.close();
}
