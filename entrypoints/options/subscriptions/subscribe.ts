/** Beginning, renewing and ending a subscription, each on the reader's word. */
import browser from 'webextension-polyfill';
import type { Pack } from '../../../claims/pack';
import { diffPacks } from '../../../exchange/diff';
import { UnreadableError } from '../../../exchange/unreadable';
import { t } from '../../../i18n/text';
import { askBackground } from '../../../messaging/ask';
import { type FetchedPack, fetchPack } from '../../../network/fetch-pack';
import { readVersion, readyIndexOf, subscribed, type Version } from '../../../network/refresh';
import { update } from '../../../network/update';
import { readPack, storePack } from '../../../storage/own-packs';
import { loadSubscriptions, saveSubscription, setUpdateAlarm } from '../../../storage/subscriptions';
import type { Preview } from '../import/reading';

/** A pack that has come from an address, and has not been stored. */
export interface Offer {
  readonly url: string;
  readonly fetched: FetchedPack;
  readonly version: Version;
  readonly preview: Preview;
}

/** Has to be called straight from a click: the browser then asks for that host alone, where it is not allowed yet. */
export async function lookAt(url: string): Promise<Offer> {
  const origin = URL.canParse(url) ? new URL(url) : undefined;
  if (origin?.protocol !== 'https:') throw new Error(t('subscriptionsNotHttps'));
  if (!(await browser.permissions.request({ origins: [`https://${origin.hostname}/*`] })))
    throw new Error(t('subscriptionsNotAllowed', origin.hostname));
  const fetched = await fetchPack(url);
  if (!fetched) throw new UnreadableError(url, t('problemNothingCame'));
  const version = await readVersion(url, fetched);
  const { pack } = version;
  const installed = await askBackground('listPacks');
  const already = installed.find(({ id }) => id === pack.id);
  if (already?.bundled) throw new UnreadableError(url, t('problemBundledId'));
  const before = already && (await readPack(pack.id));
  const replaces = before && { version: before.version, diff: diffPacks(before, pack) };
  return { url, fetched, version, preview: { pack, rejected: [], merged: 0, files: [], replaces } };
}

export async function subscribe({ url, fetched, version }: Offer, pack: Pack, signal: AbortSignal): Promise<void> {
  await storePack(pack, { signal, ready: await readyIndexOf(url, fetched, version) });
  await saveSubscription(pack.id, subscribed(url, fetched, version, Date.now()));
  await setUpdateAlarm();
}

/** @param trustKey takes the key that was refused */
export async function updateNow(id: string, trustKey = false): Promise<void> {
  const known = (await loadSubscriptions()).get(id);
  if (known) await update(id, trustKey && known.otherKey ? { ...known, publicKey: known.otherKey } : known);
}

export async function unsubscribe(id: string): Promise<void> {
  await saveSubscription(id, undefined);
}
