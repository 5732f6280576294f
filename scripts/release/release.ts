/**
 * `npm run release`: says whether this version can go to the stores, and makes what goes there. Nothing is sent, tagged
 * or changed: docs/store/releasing.md says what a person does then.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../build';
import { checkEntry } from './changelog';
import { CHECKSUMS, makeZips, sha256 } from './zip';

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function checkRepository(): string[] {
  const tag = `v${version}`;
  return [
    ...(git('status', '--porcelain') ? ['There are changes that are not committed'] : []),
    ...(git('tag', '--list', tag) ? [`There is a tag ${tag} already: raise the version in package.json`] : []),
  ];
}

function test(): string[] {
  const { status } = spawnSync('npm', ['test'], { cwd: root, stdio: 'inherit' });
  return status === 0 ? [] : ['Not every test has passed'];
}

/** Made twice, into two folders. */
async function zip(): Promise<string[]> {
  const zips = await makeZips(root, '.output');
  const folder = await mkdtemp(join(root, '.output', 'again-'));
  try {
    const again = await makeZips(root, folder);
    const pairs = zips.map(async (path, i) => (await sha256(path)) !== (await sha256(again[i] ?? '')) && path);
    const others = (await Promise.all(pairs)).filter((path) => path !== false);
    return others.map((path) => `${basename(path)} has other bytes each time`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function problems(): Promise<string[]> {
  const soon = [...checkRepository(), ...checkEntry(readFileSync(`${root}CHANGELOG.md`, 'utf8'), version)];
  if (soon.length > 0) return soon;
  const tested = test();
  return tested.length > 0 ? tested : zip();
}

const found = await problems();
if (found.length > 0) {
  console.error(`Claimlight ${version} cannot be released:\n${found.map((problem) => `- ${problem}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(
    `Claimlight ${version} is ready. In .output:\n\n${await readFile(`${root}.output/${CHECKSUMS}`, 'utf8')}`,
  );
  console.log('What to do now: docs/store/releasing.md');
}
