/** The toolbar button: how many claims a tab shows, and whether Claimlight is on there. */
import browser from 'webextension-polyfill';
import { t } from '../../i18n/text';
import type { PageReport } from '../../messaging/protocol';

interface PageState {
  readonly state: PageReport['state'] | 'waiting' | 'paused';
  readonly count: number;
}

/** Of one tab, until it goes to another page: the browser then forgets it by itself. */
export async function showPage(tabId: number, page: PageState): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badgeText(page) }),
    // A slate that reads on light and dark toolbars and says neither good nor bad.
    action.setBadgeBackgroundColor({ tabId, color: '#3d4a5c' }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: title(page) }),
    action.setIcon({ tabId, path: icon(!isIdle(page)) }),
  ]);
}

/** Of every tab that has said nothing of its own. */
export async function showEnabled(enabled: boolean): Promise<void> {
  await browser.action.setIcon({ path: icon(enabled) });
  await browser.action.setTitle({ title: enabled ? 'Claimlight' : 'Claimlight is off' });
}

function badgeText({ state, count }: PageState): string {
  if (state === 'failed') return '!';
  // It asks.
  if (state === 'waiting') return '?';
  if (state === 'off' || count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

function title({ state, count }: PageState): string {
  if (state === 'off') return 'Claimlight is off here';
  if (state === 'waiting') return t('toolbarWaiting');
  if (state === 'paused') return t('toolbarPaused');
  if (state === 'failed') return 'Claimlight could not check this page';
  if (count === 0)
    return state === 'working' ? 'Claimlight is reading this page' : 'Claimlight: nothing known found here';
  return `Claimlight: ${count} known ${count === 1 ? 'claim' : 'claims'} here`;
}

function isIdle({ state }: PageState): boolean {
  return state === 'off' || state === 'waiting' || state === 'paused';
}

function icon(enabled: boolean): Record<number, string> {
  const folder = enabled ? 'icon' : 'icon-off';
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/${folder}/${size}.png`]));
}
