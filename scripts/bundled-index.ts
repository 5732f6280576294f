/** The compiled index of the pack that comes with the extension, so that nobody waits for it at install. */
import { readFileSync, writeFileSync } from 'node:fs';
import { compiledPack } from '../cli/compiled';
import '../i18n/english.setup';

/** Writes the index of the pack at `file` to `index`. */
export function writeIndex(file: string, index: string): void {
  writeFileSync(index, compiledPack(readFileSync(file, 'utf8'), file).packed);
}
