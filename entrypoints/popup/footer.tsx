import browser from 'webextension-polyfill';

export function Footer() {
  return (
    <footer class="foot">
      <button type="button" class="button" onClick={openOptions}>
        Options
      </button>
    </footer>
  );
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
