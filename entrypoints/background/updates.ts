/** Subscribed packs are brought up to date by alarm, once their version has expired. */
import browser from 'webextension-polyfill';
import type { Pack } from '../../claims/pack';
import { isDue, refresh } from '../../network/refresh';
import type { ClaimStore } from '../../storage/claim-store';
import { installPack } from '../../storage/install';
import { saveSettings } from '../../storage/settings';
import { loadSubscriptions, saveSubscription, UPDATE_ALARM } from '../../storage/subscriptions';

/** Call it synchronously at start-up, or the waking alarm is lost. */
export function keepPacksCurrent(openStore: () => Promise<ClaimStore>): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === UPDATE_ALARM) await updateDue(openStore);
  });
}

async function updateDue(openStore: () => Promise<ClaimStore>): Promise<void> {
  const subscriptions = await loadSubscriptions();
  // Nobody is woken for nothing.
  if (subscriptions.size === 0) await browser.alarms.clear(UPDATE_ALARM);
  for (const [id, subscription] of subscriptions) {
    if (!isDue(subscription, Date.now())) continue;
    const store = await openStore();
    const { version: installedBy } = browser.runtime.getManifest();
    const place = {
      read: async () => (await store.getPack(id))?.pack,
      async put(pack: Pack) {
        await installPack(store, pack, { installedBy, pause: nextTask });
        await saveSettings({ claimsChanged: Date.now() });
      },
    };
    await saveSubscription(id, await refresh(id, subscription, place, Date.now()));
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
