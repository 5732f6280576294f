/** A subscribed pack is brought up to date and written, whether by alarm or on the reader's word. */
import { readPack, storePack } from '../storage/own-packs';
import { loadSubscriptions, renewSubscription, type Subscription } from '../storage/subscriptions';
import { type PackPlace, refresh } from './refresh';

/** Fetching takes a while: what the reader has unsubscribed from meanwhile is not put in again. */
export async function update(id: string, subscription: Subscription): Promise<void> {
  const put: PackPlace['put'] = async (pack, ready) => {
    if ((await loadSubscriptions()).has(id)) await storePack(pack, { ready });
  };
  await renewSubscription(id, await refresh(id, subscription, { read: readPack, put }, Date.now()));
}
