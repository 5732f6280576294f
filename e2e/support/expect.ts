/** Playwright's `expect`, which looks again sooner: most of what is waited for is there within a tenth of a second. */
import { expect as usual } from 'playwright/test';

/** Milliseconds; the last is repeated. Playwright's own grow to a second. */
const intervals = [30, 60, 120, 250];

const poll: typeof usual.poll = (read, options) =>
  usual.poll(read, { intervals, ...(typeof options === 'string' ? { message: options } : options) });

export const expect: typeof usual = Object.assign(usual.configure({}), { poll });
