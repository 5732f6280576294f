/** A long job lets others have their turn and still runs to its end. */
import { expect, it } from 'vitest';
import { type Job, runInSlices, runJob } from './slices';

function* count(to: number, log: string[]): Job<string> {
  for (let i = 0; i < to; i++) {
    log.push(`step ${i}`);
    const until = Date.now() + 8;
    while (Date.now() < until);
    yield;
  }
  return 'done';
}

it('runs a job to its end', () => {
  const log: string[] = [];
  expect(runJob(count(3, log))).toBe('done');
  expect(log).toEqual(['step 0', 'step 1', 'step 2']);
});

it('lets others in between the slices of a long job', async () => {
  const log: string[] = [];
  const pause = async () => {
    log.push('pause');
  };
  expect(await runInSlices(count(8, log), pause)).toBe('done');
  expect(log.filter((entry) => entry === 'pause').length).toBeGreaterThanOrEqual(2);
  expect(log.filter((entry) => entry !== 'pause')).toEqual(Array.from({ length: 8 }, (_, i) => `step ${i}`));
});
