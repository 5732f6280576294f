/** Calls back when a single-page app goes to another address; a mere `#place` is none. */
export function onViewChange(callback: () => void, signal: AbortSignal): void {
  const address = () => location.pathname + location.search;
  let known = address();
  navigation.addEventListener(
    'currententrychange',
    () => {
      if (address() === known) return;
      known = address();
      callback();
    },
    { signal },
  );
}
