import browser from 'webextension-polyfill';

/** Calls back with what `storage.local` has under `key` now and had before, on every change until `signal` aborts. */
export function watchStored(key: string, listener: (now: unknown, before: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) listener(change.newValue, change.oldValue);
  };
  // A page that has outlived the extension has no `browser.storage` any more.
  const event = browser.storage.onChanged;
  event.addListener(onChanged);
  signal.addEventListener('abort', () => event.removeListener(onChanged), { once: true });
}
