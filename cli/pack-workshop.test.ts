/** The pack maker’s tools: telling versions apart, signing, compiling an index, exporting. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMatcher } from '../matching/engine';
import { readIndexFile } from '../matching/index-file';
import { runJob } from '../matching/slices';
import { verify } from '../network/signature';
import { readPackFile } from './pack-file';

const packOf = (...texts: string[]) => ({
  format: 1,
  id: 'weather',
  title: 'Weather',
  version: '1.0.0',
  language: 'en',
  license: 'CC0-1.0',
  sources: [{ id: 's', url: 'https://news.example/a' }],
  claims: texts.map((text) => ({
    id: text.toLowerCase().split(' ')[0],
    text,
    attribution: { kind: 'newsroom' },
    speech: 'statement',
    evidence: [{ source: 's' }],
  })),
});

let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlight-workshop-'));
  writeFileSync(path('old.json'), JSON.stringify(packOf('Rain falls.', 'Snow falls.')));
  writeFileSync(path('new.json'), JSON.stringify(packOf('Snow falls hard.', 'Hail falls.')));
  writeFileSync(path('bad.json'), JSON.stringify({ ...packOf('Rain falls.'), title: '' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'cli/pack.ts', ...args], { encoding: 'utf8' });

it('tells what a new version adds, changes and removes', () => {
  const { stdout, status } = run('diff', path('old.json'), path('new.json'));
  expect(stdout.split('\n')).toEqual([
    'added\thail\tHail falls.',
    'changed\tsnow\tSnow falls hard.',
    'removed\train\tRain falls.',
    '1 added, 1 changed, 1 removed',
    '',
  ]);
  expect(status).toBe(0);
});

it('signs, with a key that it makes once and keeps to itself', async () => {
  const sign = () => run('sign', path('old.json'), '--key', path('maker.key'));
  expect(sign().stdout).toBe(`${path('old.json')}.sig\n`);
  expect(statSync(path('maker.key')).mode & 0o077).toBe(0);
  const signature = () => readFileSync(`${path('old.json')}.sig`, 'utf8');
  const first = await verify(new Uint8Array(readFileSync(path('old.json'))), signature());
  expect(first?.publicKey).toBeDefined();
  sign();
  expect(JSON.parse(signature()).publicKey).toBe(first?.publicKey);
  expect(await verify(new Uint8Array(readFileSync(path('new.json'))), signature())).toBeUndefined();
  writeFileSync(path('no.key'), 'no key');
  expect(run('sign', path('old.json'), '--key', path('no.key')).stderr).toContain('holds no private Ed25519 key');
});

it('compiles an index that goes in with the pack, and exports schema.org data', () => {
  expect(run('build', path('old.json'), '--out', path('old.index')).status).toBe(0);
  const digest = createHash('sha256')
    .update(readFileSync(path('old.json')))
    .digest();
  const { pack } = readPackFile(path('old.json'));
  const index = runJob(readIndexFile(readFileSync(path('old.index')), digest, pack));
  expect(openMatcher([index]).claims).toBe(2);
  expect(run('export', path('old.json'), '--out', path('old.jsonld')).status).toBe(0);
  const graph = JSON.parse(readFileSync(path('old.jsonld'), 'utf8'))['@graph'];
  expect(graph).toMatchObject([
    { '@type': 'Claim', text: 'Rain falls.' },
    { '@type': 'Claim', text: 'Snow falls.' },
  ]);
});

it.each([
  [['diff', 'bad.json', 'old.json'], 1, 'title: '],
  [['build', 'bad.json', '--out', 'x'], 1, 'title: '],
  [['check', 'bad.json'], 1, ''],
  [['diff', 'old.json'], 2, 'usage:'],
  [['sign', 'old.json'], 2, 'usage:'],
  [['conjure'], 2, 'usage:'],
  [['__proto__'], 2, 'usage:'],
])('says what is wrong with %j', (args, status, message) => {
  const own = run(...args.map((arg) => (arg.endsWith('.json') ? path(arg) : arg)));
  expect(own.status).toBe(status);
  expect(own.stderr).toContain(message);
});
