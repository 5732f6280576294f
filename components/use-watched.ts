import { useEffect, useState } from 'preact/hooks';

/** A value that is loaded once and then kept up to date; undefined until it is there. Both arguments must be stable. */
export function useWatched<T>(
  load: () => Promise<T>,
  watch: (listener: (value: T) => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const ended = new AbortController();
    watch((next) => setValue(() => next), ended.signal);
    load().then((first) => ended.signal.aborted || setValue((current) => current ?? first));
    return () => ended.abort();
  }, [load, watch]);
  return value;
}
