/** The keys that work on every page. */
import browser, { type Tabs } from 'webextension-polyfill';
import { openSidePanel } from '../../listing/side-panel';
import { askPage } from '../../messaging/ask';
import { saveSettings } from '../../storage/settings';

/** What a key does. A page without our content script has no claims to go to. */
const commands: Readonly<Record<string, (tab: Tabs.Tab) => Promise<unknown>>> = {
  'next-claim': ({ id = -1 }) => askPage(id, 'stepMatch', { step: 1 }),
  'previous-claim': ({ id = -1 }) => askPage(id, 'stepMatch', { step: -1 }),
  'open-card': ({ id = -1 }) => askPage(id, 'openCard'),
  'open-side-panel': ({ windowId = -1 }) => openSidePanel(windowId),
  toggle: () => saveSettings(({ enabled }) => ({ enabled: !enabled })),
};

/** Call it synchronously at start-up, or the waking key is lost. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener(async (name, pressedIn) => {
    // A panel is opened at once after a key, or not at all: where the browser names the tab, nothing is awaited before.
    const tab = pressedIn ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (tab) await commands[name]?.(tab).catch(() => undefined);
  });
}
