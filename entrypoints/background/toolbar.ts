/** The toolbar button: how many claims a tab shows, and whether Claimlight is on there. */
import browser from 'webextension-polyfill';
import { counted, t } from '../../i18n/text';
import type { PageReport } from '../../messaging/protocol';

/** On, off on this site, off everywhere: folders of the built extension. */
type IconState = 'icon' | 'icon-here' | 'icon-off';

interface PageState {
  readonly state: PageReport['state'] | 'waiting' | 'paused';
  readonly count: number;
}

/** Of one tab, until it goes to another page: the browser then forgets it by itself. `enabled`: on anywhere at all. */
export async function showPage(tabId: number, page: PageState, enabled: boolean): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badgeText(page) }),
    // A slate that reads on light and dark toolbars and says neither good nor bad.
    action.setBadgeBackgroundColor({ tabId, color: '#3d4a5c' }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: title(page, enabled) }),
    action.setIcon({ tabId, path: icon(isIdle(page) && enabled ? 'icon-here' : iconOf(enabled)) }),
  ]);
}

/** Of every tab that has said nothing of its own. */
export async function showEnabled(enabled: boolean): Promise<void> {
  await browser.action.setIcon({ path: icon(iconOf(enabled)) });
  await browser.action.setTitle({ title: t(enabled ? 'toolbarOn' : 'toolbarOff') });
}

function badgeText({ state, count }: PageState): string {
  if (state === 'failed') return '!';
  // It asks.
  if (state === 'waiting') return '?';
  if (state === 'off' || count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

function title({ state, count }: PageState, enabled: boolean): string {
  if (state === 'off') return t(enabled ? 'toolbarOffHere' : 'toolbarOff');
  if (state === 'waiting') return t('toolbarWaiting');
  if (state === 'paused') return t('toolbarPaused');
  if (state === 'failed') return t('toolbarFailed');
  if (count > 0) return counted('toolbarFound', count);
  return t(state === 'working' ? 'toolbarWorking' : 'toolbarNone');
}

function isIdle({ state }: PageState): boolean {
  return state === 'off' || state === 'waiting' || state === 'paused';
}

function iconOf(enabled: boolean): IconState {
  return enabled ? 'icon' : 'icon-off';
}

/** See scripts/icons.ts. */
function icon(folder: IconState): Record<number, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/${folder}/${size}.png`]));
}
