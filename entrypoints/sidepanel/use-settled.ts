import { useEffect, useState } from 'preact/hooks';

const SETTLED_MS = 120;

/** The value once it has stayed the same for a moment: hundreds of claims are not sorted anew at every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
