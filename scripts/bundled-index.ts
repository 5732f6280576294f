/** The compiled index of the pack that comes with the extension, so that nobody waits for it at install. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePackText } from '../claims/parse';
import '../i18n/english.setup';
import { compileIndex } from '../matching/engine';

/** What an index is made of, besides the pack. */
const ENGINE = ['claims', 'matching'];

/** Writes the index of the pack at `file` to `index`. With `reuse`, only where something has changed since. */
export function writeIndex(file: string, index: string, reuse: boolean): void {
  if (reuse && changed(index) > Math.max(changed(file), ...ENGINE.map(lastChange))) return;
  writeFileSync(index, compileIndex(parsePackText(readFileSync(file, 'utf8'), file)));
}

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((name) => changed(join(folder, name))));
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
