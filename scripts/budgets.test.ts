/** A file that has grown too big or was not built does not pass unseen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkBudgets } from './budgets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names what is too big and what is missing', () => {
  writeFileSync(join(folder, 'small.js'), 'x'.repeat(10));
  writeFileSync(join(folder, 'big.js'), 'x'.repeat(11));
  expect(checkBudgets(folder, { 'small.js': 10, 'big.js': 10, 'gone.js': 10 })).toEqual([
    'big.js: 11 bytes, 1 more than its budget',
    'gone.js: not built',
  ]);
});
