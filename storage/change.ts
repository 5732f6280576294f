/** Hears of changes in the extension's storage, from any of its parts. */
import browser from 'webextension-polyfill';

/** Calls back with the value now and before (undefined where there is none), on every change until `signal` aborts. */
export function watchStored(
  area: 'local' | 'session',
  key: string,
  listener: (now: unknown, before: unknown) => void,
  signal: AbortSignal,
): void {
  const onChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, changed: string) => {
    const change = changes[key];
    if (changed === area && change) listener(change.newValue, change.oldValue);
  };
  // A page that has outlived the extension has no `browser.storage` any more.
  const event = browser.storage.onChanged;
  event.addListener(onChanged);
  signal.addEventListener('abort', () => event.removeListener(onChanged), { once: true });
}
