/** Brings a subscribed pack up to date: the new version is validated whole before it takes the place of the old one. */
import type { Pack } from '../claims/pack';
import { PackError, parsePackText } from '../claims/parse';
import { diffPacks } from '../exchange/diff';
import { UnreadableError } from '../exchange/unreadable';
import { messageOf } from '../i18n/message-of';
import { t } from '../i18n/text';
import { digestOf, type ReadyIndex } from '../storage/install';
import type { Subscription } from '../storage/subscriptions';
import { type FetchedPack, type FetchLimits, fetchIndex, fetchPack } from './fetch-pack';
import { verify } from './signature';

/** The update is signed by somebody else than the version before: the reader decides. */
export class OtherKeyError extends UnreadableError {
  override name = 'OtherKeyError';
  constructor(
    url: string,
    readonly publicKey: string,
  ) {
    super(url, t('problemOtherKey'));
  }
}

export interface Version {
  readonly pack: Pack;
  readonly publicKey: string | undefined;
}

const HOUR = 3_600_000;
const WEEK = 7 * 24;
const MOST_NAMED = 100;

/** Throws `UnreadableError` that says what is wrong, in words for the reader. */
export async function readVersion(url: string, fetched: FetchedPack, pinned?: string): Promise<Version> {
  const publicKey = await signerOf(url, fetched);
  if (pinned !== undefined && publicKey === undefined) throw new UnreadableError(url, t('problemNoLongerSigned'));
  if (pinned !== undefined && publicKey !== undefined && publicKey !== pinned) throw new OtherKeyError(url, publicKey);
  return { pack: parse(url, fetched.bytes), publicKey };
}

function parse(url: string, bytes: Uint8Array): Pack {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(url, t('problemNotUtf8'));
  }
  try {
    return parsePackText(text, url);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new UnreadableError(url, t('problemUnsound', error.told));
  }
}

/** Smaller packs are compiled sooner than another file is fetched. */
const LARGE = 5000;

/**
 * The index that came ready-made with a large pack. That of a signed pack counts only with the same signature.
 *
 * @param url of the pack
 */
export async function readyIndexOf(
  url: string,
  { bytes }: FetchedPack,
  { pack, publicKey }: Version,
  limits?: FetchLimits,
): Promise<ReadyIndex | undefined> {
  if (pack.claims.length < LARGE) return undefined;
  const index = await fetchIndex(url, limits);
  if (!index) return undefined;
  const signer = index.signature && (await verify(index.bytes, index.signature).catch(() => undefined));
  if (publicKey !== undefined && (!signer || signer.publicKey !== publicKey)) return undefined;
  return { file: index.bytes, digest: await digestOf(bytes) };
}

async function signerOf(url: string, { bytes, signature }: FetchedPack): Promise<string | undefined> {
  if (signature === undefined) return undefined;
  const file = await verify(bytes, signature).catch(() => undefined);
  if (!file) throw new UnreadableError(url, t('problemSignature'));
  return file.publicKey;
}

/** What `subscription` has when its pack has just been put in. */
export function subscribed(
  url: string,
  { etag, lastModified }: FetchedPack,
  version: Version,
  now: number,
): Subscription {
  const { publicKey, pack } = version;
  return { url, etag, lastModified, publicKey, checked: now, updated: now, expiresHours: hoursOf(pack) };
}

/**
 * After a failure in an hour, not only when another version would have expired. Also where it was last asked in the
 * future: the clock was wrong then.
 */
export function isDue({ checked, expiresHours, error }: Subscription, now: number): boolean {
  return now < checked || now >= checked + (error === undefined ? expiresHours : 1) * HOUR;
}

/** How the pack is read and put in. */
export interface PackPlace {
  read(id: string): Promise<Pack | undefined>;
  put(pack: Pack, ready: ReadyIndex | undefined): Promise<void>;
}

/** Asks the server and gives the new state of the subscription. Whatever fails is told there, and the old copy is kept. */
export async function refresh(
  id: string,
  subscription: Subscription,
  place: PackPlace,
  now: number,
  limits?: FetchLimits,
): Promise<Subscription> {
  const { url, publicKey, error: _error, otherKey: _otherKey, ...kept } = subscription;
  try {
    const before = await place.read(id);
    // Without a copy there is nothing that the server could call unchanged.
    const fetched = await fetchPack(url, before && subscription, limits);
    if (!fetched) return { ...kept, url, publicKey, checked: now };
    const version = await readVersion(url, fetched, publicKey);
    if (version.pack.id !== id) throw new UnreadableError(url, t('problemOtherPack', version.pack.id, id));
    await place.put(version.pack, await readyIndexOf(url, fetched, version, limits));
    return { ...subscribed(url, fetched, version, now), diff: before && namedDiff(before, version.pack) };
  } catch (error) {
    const otherKey = error instanceof OtherKeyError ? error.publicKey : undefined;
    return { ...subscription, otherKey, checked: now, error: messageOf(error) };
  }
}

function namedDiff(before: Pack, after: Pack): Subscription['diff'] {
  const { added, changed, removed } = diffPacks(before, after);
  const texts = (claims: readonly { readonly text: string }[]) => claims.slice(0, MOST_NAMED).map(({ text }) => text);
  return { added: texts(added), changed: texts(changed), removed: texts(removed) };
}

/** `4 days` -> 96. A week where the pack does not say. */
function hoursOf({ expires }: Pack): number {
  const [, count, unit] = /^(\d+) (hour|day)s?$/.exec(expires ?? '') ?? [];
  return count === undefined ? WEEK : Math.max(1, Number(count)) * (unit === 'day' ? 24 : 1);
}
