/** Subscribed packs are brought up to date by alarm, once their version has expired. */
import browser from 'webextension-polyfill';
import { isDue, type PackPlace, refresh } from '../../network/refresh';
import { readPack, storePack } from '../../storage/own-packs';
import { loadSubscriptions, saveSubscription, UPDATE_ALARM } from '../../storage/subscriptions';

/** Call it synchronously at start-up, or the waking alarm is lost. */
export function keepPacksCurrent(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === UPDATE_ALARM) await updateDue();
  });
}

async function updateDue(): Promise<void> {
  const subscriptions = await loadSubscriptions();
  // Nobody is woken for nothing.
  if (subscriptions.size === 0) await browser.alarms.clear(UPDATE_ALARM);
  const put: PackPlace['put'] = (pack, ready) => storePack(pack, { ready });
  for (const [id, subscription] of subscriptions) {
    if (!isDue(subscription, Date.now())) continue;
    await saveSubscription(id, await refresh(id, subscription, { read: readPack, put }, Date.now()));
  }
}
