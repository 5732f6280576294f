/** Lets messages be answered in between. Timers would wait for four milliseconds each time. */
export function nextTask(): Promise<void> {
  return scheduler.postTask(() => undefined);
}
