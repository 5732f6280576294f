/**
 * Marks that the reader has taken off: this sentence is not that claim. Kept only when the reader asks for it, on this
 * device alone: the claim, the sentence, and the site where it was read, so that the list can be gone through later.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { watchStored } from './change';

const dismissal = z.object({
  /** Qualified by the pack. */
  claim: z.string(),
  sentence: z.string().check(z.maxLength(4000)),
  /** Host name. */
  site: z.string().check(z.maxLength(300)),
});
export type Dismissal = z.infer<typeof dismissal>;
type Mark = Pick<Dismissal, 'claim' | 'sentence'>;

/** The oldest go first. */
export const MOST_DISMISSED = 500;
const KEY = 'dismissed';

/** The latest last. */
export async function loadDismissed(): Promise<Dismissal[]> {
  const stored = await browser.storage.local.get(KEY);
  return readDismissed(stored[KEY]);
}

/** On every site from now on: what is not the claim here is not the claim elsewhere. */
export function dismiss(mark: Dismissal): Promise<void> {
  return change((all) => [...without(all, mark), dismissal.parse(mark)]);
}

export function takeBack(mark: Mark): Promise<void> {
  return change((all) => without(all, mark));
}

export function takeBackAll(): Promise<void> {
  return change(() => []);
}

/** From a backup: beside those that are here, or in their place. */
export function restoreDismissed(saved: readonly Dismissal[], replace: boolean): Promise<void> {
  return change((all) => [...saved, ...(replace ? [] : all.filter((one) => !saved.some((mark) => isSame(mark, one))))]);
}

/** Calls back with the sentences that have lost or got back a mark, on every change until `signal` aborts. */
export function watchDismissed(listener: (sentences: ReadonlySet<string>) => void, signal: AbortSignal): void {
  watchStored(
    'local',
    KEY,
    (...stored) => {
      const [now, before] = stored.map(readDismissed) as [Dismissal[], Dismissal[]];
      const changed = (all: Dismissal[], others: Dismissal[]) =>
        all.filter((mark) => !others.some((one) => isSame(one, mark)));
      listener(new Set([...changed(now, before), ...changed(before, now)].map(({ sentence }) => sentence)));
    },
    signal,
  );
}

/** Calls back with all of them, on every change until `signal` aborts. */
export function watchAllDismissed(listener: (all: Dismissal[]) => void, signal: AbortSignal): void {
  watchStored('local', KEY, (now) => listener(readDismissed(now)), signal);
}

/** Keeps every entry that is sound. */
export function readDismissed(stored: unknown): Dismissal[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const result = dismissal.safeParse(one);
    return result.success ? [result.data] : [];
  });
}

/** Whether a mark is among them. */
export function dismissedAmong(all: readonly Mark[]): (mark: Mark) => boolean {
  const keys = new Set(all.map(keyOf));
  return (mark) => keys.has(keyOf(mark));
}

/** Tabs and the options page may change it at once: each waits for its turn. */
function change(next: (all: Dismissal[]) => Dismissal[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: next(await loadDismissed()).slice(-MOST_DISMISSED) });
  });
}

function without(all: readonly Dismissal[], mark: Mark): Dismissal[] {
  return all.filter((one) => !isSame(one, mark));
}

function isSame(a: Mark, b: Mark): boolean {
  return a.claim === b.claim && a.sentence === b.sentence;
}

/** Ids hold no line break. */
function keyOf({ claim, sentence }: Mark): string {
  return `${claim}\n${sentence}`;
}
