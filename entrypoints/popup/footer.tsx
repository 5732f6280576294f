import browser from 'webextension-polyfill';

export function Footer() {
  return (
    <footer class="foot">
      <button type="button" class="button" onClick={() => leave(browser.runtime.openOptionsPage())}>
        Options
      </button>
      <button type="button" class="button" onClick={() => leave(openLookup())}>
        Look up a sentence
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
