/** Subscribed packs are brought up to date by alarm, once their version has expired. */
import browser from 'webextension-polyfill';
import { isDue } from '../../network/refresh';
import { update } from '../../network/update';
import { loadSubscriptions, setUpdateAlarm, UPDATE_ALARM } from '../../storage/subscriptions';

/** Call it synchronously at start-up, or the waking alarm is lost. */
export function keepPacksCurrent(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === UPDATE_ALARM) await updateDue();
  });
  // The next start tries again.
  keepAlarm().catch(() => undefined);
}

async function keepAlarm(): Promise<void> {
  if ((await loadSubscriptions()).size > 0) await setUpdateAlarm();
}

async function updateDue(): Promise<void> {
  const subscriptions = await loadSubscriptions();
  // Nobody is woken for nothing.
  if (subscriptions.size === 0) await browser.alarms.clear(UPDATE_ALARM);
  for (const [id, subscription] of subscriptions) if (isDue(subscription, Date.now())) await update(id, subscription);
}
