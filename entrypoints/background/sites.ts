/** Whether a page is read: by the rule of its site, and by what the reader has chosen for its tab. */
import browser from 'webextension-polyfill';
import type { SiteState } from '../../messaging/protocol';
import type { PageSender } from '../../messaging/serve';
import type { Settings } from '../../storage/settings';
import { ruleFor, type Sensitivity } from '../../storage/site-rules';
import { changeTab, forgetTab, loadTab } from '../../storage/tab-choice';

/** Without a sender it is a page of our own: the introduction shows marks, whatever holds elsewhere. */
export async function siteStateFor(settings: Settings, sender: PageSender | undefined): Promise<SiteState> {
  const { markStyle, disabledPacks, claimsChanged } = settings;
  const basis = JSON.stringify([sensitivityFor(settings, sender), disabledPacks, claimsChanged]);
  return { state: await stateOf(settings, sender), markStyle, basis };
}

export function sensitivityFor(settings: Settings, sender: PageSender | undefined): Sensitivity {
  return sender ? ruleFor(settings, hostOf(sender)).sensitivity : settings.sensitivity;
}

/** Call it synchronously at start-up, or the waking event is lost. */
export function serveTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}

async function stateOf(settings: Settings, sender: PageSender | undefined): Promise<SiteState['state']> {
  if (!settings.enabled) return 'off';
  if (!sender) return 'on';
  const host = hostOf(sender);
  const { mode } = ruleFor(settings, host);
  const { paused, readOn } = await loadTab(sender.tabId);
  // The reader's word was for one visit.
  const hasLeft = readOn !== undefined && readOn !== host;
  if (hasLeft && sender.frameId === 0) await changeTab(sender.tabId, { readOn: undefined });
  if (mode === 'off') return 'off';
  if (paused) return 'paused';
  return mode === 'on' || readOn === host ? 'on' : 'waiting';
}

function hostOf({ url }: PageSender): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
