/**
 * Compiled packs that are kept between runs: to learn from a large pack takes its time. Each is named after all that it
 * is made of, the pack and the engine, so that none is ever out of date; only the latest are kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../claims/pack';
import { parsePackText } from '../claims/parse';
import { compileIndex } from '../matching/engine';
import { unpackSections } from '../matching/index/packed';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLED = 'packs/istanbul-talks.json';
const KEPT = join(ROOT, 'node_modules', '.cache', 'claimlight');
/** Every change of a pack or of the engine makes another file. */
const LATEST = 8;
/** What an index is made of, besides the pack. */
const ENGINE = ['claims', 'matching'];

/** The pack that comes with the extension. */
export function bundledPack(): { pack: Pack; packed: Uint8Array } {
  return compiledPack(readFileSync(join(ROOT, BUNDLED), 'utf8'), BUNDLED);
}

/**
 * A pack with its compiled index. Throws what is wrong with the pack.
 *
 * @param text the pack's JSON
 * @param file its name in messages
 * @param folder where compiled packs are kept
 */
export function compiledPack(text: string, file: string, folder = KEPT): { pack: Pack; packed: Uint8Array } {
  const pack = parsePackText(text, file);
  const kept = join(folder, `${digestOf(text)}.index`);
  try {
    const packed = new Uint8Array(readFileSync(kept));
    unpackSections(packed);
    return { pack, packed };
  } catch {
    // Nothing is kept yet, or it is damaged.
    const packed = compileIndex(pack);
    keep(folder, kept, packed);
    return { pack, packed };
  }
}

/** Under its name a file is whole, whoever else writes it at the same time. Where nothing can be kept, nothing is. */
function keep(folder: string, path: string, packed: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, packed);
    renameSync(unfinished, path);
    const kept = readdirSync(folder).map((name) => join(folder, name));
    const byAge = kept.map((file) => ({ file, written: statSync(file).mtimeMs })).sort((a, b) => b.written - a.written);
    for (const { file } of byAge.slice(LATEST)) rmSync(file);
  } catch {}
}

function digestOf(text: string): string {
  const hash = createHash('sha256').update(text);
  for (const folder of ENGINE)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.test)\.(?:ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  return hash.digest('hex').slice(0, 32);
}
