/** Where packs come from, by pack id: in `storage.local`, beside the settings. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const texts = z.array(z.string());

export const subscription = z.object({
  url: z.url({ protocol: /^https$/ }),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  /** The key that the first version was signed with (base64); later ones must be, too. */
  publicKey: z.optional(z.string()),
  /** A key that was refused because it is another one. */
  otherKey: z.optional(z.string()),
  /** Milliseconds since 1970: when the server was last asked, and when it last had something new. */
  checked: z.number(),
  updated: z.number(),
  /** How long a version counts as current, in hours. */
  expiresHours: z.number(),
  /** Why the last attempt failed; the copy from before is kept. */
  error: z.optional(z.string()),
  /** What the last update changed, as texts of claims. */
  diff: z.optional(z.object({ added: texts, changed: texts, removed: texts })),
});
export type Subscription = z.infer<typeof subscription>;

/** Wakes the worker to look whether a subscription is due. */
export const UPDATE_ALARM = 'update-packs';
/** How often, in minutes, and how soon for the first time. */
const LOOK = { delayInMinutes: 1, periodInMinutes: 60 };

const KEY = 'subscriptions';

export async function loadSubscriptions(): Promise<Map<string, Subscription>> {
  return readSubscriptions((await browser.storage.local.get(KEY))[KEY]);
}

/** One that is damaged is left out, and the pack stays as it is. */
export function readSubscriptions(stored: unknown): Map<string, Subscription> {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(
    entries.flatMap(([id, value]) => {
      const result = subscription.safeParse(value);
      return result.success ? [[id, result.data] as const] : [];
    }),
  );
}

/** Calls back whenever a subscription is another, until `signal` aborts. */
export function watchSubscriptions(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Firefox forgets alarms when it closes, and any browser may when the extension is renewed. */
export async function setUpdateAlarm(): Promise<void> {
  if (!(await browser.alarms.get(UPDATE_ALARM))) await browser.alarms.create(UPDATE_ALARM, LOOK);
}

/** Undefined ends a subscription. */
export function saveSubscription(packId: string, value: Subscription | undefined): Promise<void> {
  return change((all) => {
    if (value) all.set(packId, value);
    else all.delete(packId);
  });
}

/** Those that come in again, beside those that are there or in their place. */
export async function restoreSubscriptions(saved: ReadonlyMap<string, Subscription>, replace: boolean): Promise<void> {
  await change((all) => {
    if (replace) all.clear();
    for (const [id, value] of saved) if (!all.has(id)) all.set(id, value);
  });
  if (saved.size > 0) await setUpdateAlarm();
}

/** After an update, which takes a while: a subscription that was ended meanwhile stays ended. */
export function renewSubscription(packId: string, value: Subscription): Promise<void> {
  return change((all) => {
    if (all.has(packId)) all.set(packId, value);
  });
}

/** Worker and windows change subscriptions at once: each in its turn, on what is there then. */
function change(act: (all: Map<string, Subscription>) => void): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const all = await loadSubscriptions();
    act(all);
    await browser.storage.local.set({ [KEY]: Object.fromEntries(all) });
  });
}
