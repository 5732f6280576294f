/** Long work in slices. A job is a generator that yields wherever it can pause. */

export type Job<T> = Generator<undefined, T>;

/** A slice ends after so many milliseconds: an answer takes several turns, and each may have to wait for one. */
export const SLICE_MS = 10;

/** All at once. */
export function runJob<T>(job: Job<T>): T {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

/** Slice by slice. `pause`, told the steps done so far, lets other work in: it resolves in a task of its own. */
export async function runInSlices<T>(job: Job<T>, pause: (steps: number) => Promise<void>): Promise<T> {
  let steps = 0;
  for (let started = Date.now(); ; steps++) {
    const { done, value } = job.next();
    if (done) return value;
    if (Date.now() - started < SLICE_MS) continue;
    await pause(steps);
    started = Date.now();
  }
}
