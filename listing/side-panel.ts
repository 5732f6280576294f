/** Chromium and Firefox each have their own name for the panel beside the page. */
import browser from 'webextension-polyfill';

interface Chromium {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}
const { sidePanel } = (globalThis as { chrome?: Chromium }).chrome ?? {};

/** False on phones. */
export const hasSidePanel = sidePanel !== undefined || browser.sidebarAction !== undefined;

/** Only in answer to a click or a key, and at once: browsers open no panel by themselves. */
export function openSidePanel(windowId: number): Promise<void> {
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
