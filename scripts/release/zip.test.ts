/** The same input gives the same bytes, whatever the files' times and wherever they lie: reviewers compare checksums. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { CHECKSUMS, makeZips, sha256 } from './zip';

const files = {
  '.gitignore': 'node_modules\n.wxt\n.output\nnotes.txt\n',
  'package.json': '{ "name": "tiny", "version": "1.2.3", "type": "module" }',
  'wxt.config.ts': 'export default { imports: false };',
  'entrypoints/background.ts': 'export default { main() { console.log("hello"); } };',
  'public/b.txt': 'b',
  'public/a.txt': 'a',
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function project(contents: [string, string][], time: Date): string {
  const folder = mkdtempSync(join(tmpdir(), 'zips-'));
  folders.push(folder);
  for (const [path, text] of contents) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), time, time);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

it('makes the same zips of the same files at another time, in another place and beside ignored ones', async () => {
  const one = project(Object.entries(files), new Date('2020-01-01'));
  const other = project([['notes.txt', 'mine'], ...Object.entries(files).reverse()], new Date('2024-06-05T12:34:56'));
  const [zips, again] = await Promise.all([one, other].map((folder) => makeZips(folder, '.output', ['firefox'])));
  if (!zips || !again) throw new Error('no zips');
  expect(zips.map((path) => basename(path))).toEqual(['tiny-1.2.3-firefox.zip', 'tiny-1.2.3-sources.zip']);
  expect(await Promise.all(again.map(sha256))).toEqual(await Promise.all(zips.map(sha256)));
  const [line = ''] = readFileSync(join(one, '.output', CHECKSUMS), 'utf8').split('\n');
  expect(line).toBe(`${await sha256(zips[0] ?? '')}  tiny-1.2.3-firefox.zip`);
}, 120_000);
