/**
 * Turns fact-checkers' data into a pack: `pack import FILE... --out PACK.json`, from schema.org ClaimReview (JSON-LD or
 * pages), Fact Check Tools responses, DataFeeds, tables (CSV) or packs.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { placed } from '../claims/reasons';
import { type Columns, columnFields } from '../exchange/csv';
import { slug } from '../exchange/ids';
import { importFiles } from '../exchange/import';
import type { Rejection } from '../exchange/record';
import { readText, UsageError } from './claim-list';

/** Gives the exit status: 1 where nothing could be imported. Throws `UsageError`. */
export function importPack(args: readonly string[]): number {
  const { values, positionals } = readArgs(args);
  const { out } = values;
  if (positionals.length === 0 || out === undefined)
    throw new UsageError('pack import: FILE... and --out PACK.json are needed');
  const files = positionals.map((path) => ({ name: path, text: readText(path) }));
  const title = values.title ?? basename(positionals[0] ?? '').replace(/\.(?:\w+)(?:\.gz)?$/, '');
  const { license, language } = values;
  const name = { id: values.id ?? (slug(title) || 'imported'), title, license, language };
  const { pack, rejected, merged } = importFiles(files, name, columnsOf(values.column));
  for (const rejection of rejected) console.error(lineOf(rejection));
  if (!pack) {
    console.error('nothing could be imported');
    return 1;
  }
  writeFileSync(out, `${JSON.stringify(pack, null, 2)}\n`);
  const counts = [`${pack.claims.length} claims`, `${pack.sources.length} sources`];
  if (merged > 0) counts.push(`${merged} merged`);
  if (rejected.length > 0) counts.push(`${rejected.length} rejected`);
  console.log(`${out}: ${counts.join(', ')}`);
  return 0;
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        id: { type: 'string' },
        title: { type: 'string' },
        license: { type: 'string', default: 'not stated' },
        language: { type: 'string' },
        column: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw new UsageError(`pack import: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `claim=Statement` -> the column headed `Statement` holds the claim. None named: they are guessed. */
function columnsOf(named: readonly string[]): Columns | undefined {
  if (named.length === 0) return undefined;
  return Object.fromEntries(
    named.map((pair) => {
      const [field = '', ...heading] = pair.split('=');
      if (!columnFields.some((known) => known === field))
        throw new UsageError(
          `pack import: --column ${pair}: use one of ${columnFields.join(', ')} and = and a heading`,
        );
      return [field, heading.join('=')];
    }),
  );
}

function lineOf({ file, record, ...problem }: Rejection): string {
  return `${file}: ${record === 0 ? '' : `record ${record}: `}${placed(problem)}`;
}
