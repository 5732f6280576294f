/** A pack on disk, with its sources' texts beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { type Pack, pack as packSchema } from '../claims/pack';
import { parsePackText } from '../claims/parse';

export interface PackFile {
  readonly pack: Pack;
  /** Text by source id, of the documents that are there. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Throws `PackError`, or the file system's error when the pack itself cannot be read. */
export function readPackFile(path: string): PackFile {
  const pack = parsePackText(readFileSync(path, 'utf8'), path);
  const documents = pack.sources.flatMap(({ id, document }) => {
    const beside = document && join(dirname(path), document);
    return beside && existsSync(beside) ? [[id, readFileSync(beside, 'utf8')] as const] : [];
  });
  return { pack, documents: new Map(documents) };
}

/** JSON Schema of what a pack maker writes, for editors that complete and check while typing. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input' });
  return `${JSON.stringify({ title: 'Claimlight claim pack, format 1', ...schema }, null, 2)}\n`;
}
