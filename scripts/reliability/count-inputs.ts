/** Counts the inputs that property tests make up. A set-up file of the unit tests, for `npm run reliability` alone. */
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { tally } from '../../e2e/support/tally';

let inputs = 0;
const count = () => {
  inputs++;
};
// Asynchronous properties call it, too.
fc.configureGlobal({ beforeEach: count });
afterAll(() => tally('inputs', inputs));
