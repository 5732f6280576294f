/** Files of others become one pack at the terminal, with a list of all that was left out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parsePackText } from '../claims/parse';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlight-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/pack.ts', 'import', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const review = (claimReviewed: unknown) => ({ '@type': 'ClaimReview', claimReviewed, url: 'https://checks.example/1' });

it('writes one pack of all files and lists what it left out', () => {
  const feed = file('feed.json', JSON.stringify([review('It rains.'), review(undefined)]));
  const table = file('table.csv', 'claim,rating\nIt snows.,True\n');
  const out = join(folder, 'pack.json');
  const { status, stdout, stderr } = run(feed, table, '--out', out, '--title', 'Weather checks');
  expect(stderr).toBe(`${feed}: record 2: claimReviewed: is missing\n`);
  expect(stdout).toBe(`${out}: 2 claims, 2 sources, 1 rejected\n`);
  expect(status).toBe(0);
  const pack = parsePackText(readFileSync(out, 'utf8'), out);
  expect([pack.id, pack.title]).toEqual(['weather-checks', 'Weather checks']);
  expect(pack.claims.map(({ text }) => text)).toEqual(['It rains.', 'It snows.']);
});

it('ends with status 1 where nothing could be imported, and writes nothing', () => {
  const out = join(folder, 'pack.json');
  const { status, stderr } = run(file('bad.json', '{"@type": '), '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('is not valid JSON');
  expect(() => readFileSync(out)).toThrow();
});

it.each([
  [['--out', 'x.json'], 'FILE... and --out'],
  [['nowhere.json', '--out', 'x.json'], 'nowhere.json: cannot be read (ENOENT)'],
  [['nowhere.csv', '--out', 'x.json', '--colum', 'a'], '--colum'],
])('says what is wrong with %j', (args, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
