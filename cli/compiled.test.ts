/** A pack is compiled once, and anew whenever it has changed or what was kept is damaged. */
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileIndex } from '../matching/engine';
import { bridgePack } from '../matching/fixtures';
import { compiledPack } from './compiled';

const text = JSON.stringify(bridgePack);
const whole = compileIndex(bridgePack);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => readdirSync(folder).map((name) => join(folder, name));
const compiled = (of = text, where = folder) => compiledPack(of, 'bridge.json', where);
const same = (packed: Uint8Array) => Buffer.compare(packed, whole) === 0;

it('is kept, and taken from there', () => {
  expect(same(compiled().packed)).toBe(true);
  const [path = ''] = kept();
  const written = statSync(path).mtimeMs;
  const again = compiled();
  expect(again.pack).toEqual(bridgePack);
  expect(same(again.packed)).toBe(true);
  expect(kept()).toEqual([path]);
  expect(statSync(path).mtimeMs).toBe(written);
});

it('is compiled anew when the pack has changed', () => {
  compiled();
  expect(compiled(text.replace('lamps', 'lanterns')).pack).not.toEqual(bridgePack);
  expect(kept()).toHaveLength(2);
});

it('is compiled anew when what was kept is damaged', () => {
  compiled();
  writeFileSync(kept()[0] ?? '', whole.slice(0, 800).fill(7, 400));
  expect(same(compiled().packed)).toBe(true);
  expect(same(compiled().packed)).toBe(true);
});

it('goes when eight newer ones are kept', () => {
  for (let age = 0; age < 9; age++) {
    const file = join(folder, `${age}.index`);
    writeFileSync(file, '');
    utimesSync(file, 1000 - age, 1000 - age);
  }
  compiled();
  expect(kept()).toHaveLength(8);
  expect(kept()).toContain(join(folder, '6.index'));
});

it('is compiled also where nothing can be kept', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(same(compiled(text, join(file, 'within')).packed)).toBe(true);
});

it('says what is wrong with the pack', () => {
  expect(() => compiled('{')).toThrow(/bridge\.json/);
});
