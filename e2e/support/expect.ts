/** Playwright's `expect`, which looks again sooner: most of what is waited for is there within a tenth of a second. */
import { setTimeout as after } from 'node:timers/promises';
import { expect as usual } from 'playwright/test';

/** Milliseconds; the last is repeated. Playwright's own grow to a second. */
const intervals = [30, 60, 120, 250];
/** A page that is on its way elsewhere, or a frame that has just gone, does not answer for a moment. */
const TRIES = 8;

const poll: typeof usual.poll = (read, options) =>
  usual.poll(() => readAgain(read), { intervals, ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright looks again where a value does not fit, but not where reading it throws. */
async function readAgain<T>(read: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (tries === TRIES) throw error;
      await after(intervals.at(-1));
    }
  }
}

export const expect: typeof usual = Object.assign(usual.configure({}), { poll });
