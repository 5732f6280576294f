/** The workshop of pack makers: checks, reports, imports, exports, compares, signs and compiles packs. See USAGE below. */
import '../i18n/english.setup';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPack } from '../claims/check';
import { PackError, type Problem } from '../claims/parse';
import { placed } from '../claims/reasons';
import { toClaimReviews } from '../exchange/claim-review';
import { diffPacks } from '../exchange/diff';
import { compileIndex } from '../matching/engine';
import { writeIndexFile } from '../matching/index-file';
import { readText } from './claim-list';
import { packJsonSchema, readPackFile } from './pack-file';
import { importPack } from './pack-import';
import { reportLines, reportPack } from './pack-report';
import { signPack } from './pack-sign';
import { warningsOf } from './pack-warnings';

const SCHEMA_FILE = new URL('../claims/pack.schema.json', import.meta.url);
const USAGE = `usage: npm run --silent pack -- check FILE... [--text ORDINARY.txt]   what is wrong with packs, and what may hurt them
       npm run --silent pack -- report FILE                    what its claims would miss or wrongly take
       npm run --silent pack -- import FILE... --out PACK.json [--title TITLE] [--id ID] [--license LICENCE]
                                       [--language TAG] [--column FIELD=HEADING]...
       npm run --silent pack -- export FILE --out REVIEWS.jsonld   as schema.org ClaimReview
       npm run --silent pack -- diff OLD NEW                   what a version adds, changes and removes
       npm run --silent pack -- sign FILE --key KEYFILE        writes FILE.sig; the key is made on first use
       npm run --silent pack -- build FILE --out FILE.index    its compiled index
       npm run --silent pack -- schema                         writes the JSON Schema`;

function problemsOf(file: string): readonly Problem[] {
  try {
    const { pack, documents } = readPackFile(file);
    return checkPack(pack, documents);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    return [{ field: '', reason: error instanceof Error ? error.message : String(error) }];
  }
}

async function check(files: readonly string[], ordinary: readonly string[]): Promise<number> {
  let found = 0;
  for (const file of files) {
    const problems = problemsOf(file);
    found += problems.length;
    for (const problem of problems) console.log(`${file}: ${placed(problem)}`);
    if (problems.length > 0) continue;
    console.log(`${file}: no problems`);
    for (const warning of await warningsOf(readPackFile(file).pack, ordinary))
      console.log(`${file}: warning: ${placed(warning)}`);
  }
  return found > 0 ? 1 : 0;
}

async function report(file: string): Promise<number> {
  for (const line of reportLines(await reportPack(readPackFile(file).pack))) console.log(line);
  return 0;
}

function diff(before: string, after: string): number {
  const { added, changed, removed } = diffPacks(readPackFile(before).pack, readPackFile(after).pack);
  const lists = [
    ['added', added],
    ['changed', changed],
    ['removed', removed],
  ] as const;
  for (const [what, claims] of lists) for (const { id, text } of claims) console.log(`${what}\t${id}\t${text}`);
  console.log(lists.map(([what, { length }]) => `${length} ${what}`).join(', '));
  return 0;
}

function build(file: string, out: string): number {
  const digest = createHash('sha256').update(readFileSync(file)).digest();
  const built = writeIndexFile(digest, compileIndex(readPackFile(file).pack));
  writeFileSync(out, built);
  console.log(`${out}: ${built.length} bytes`);
  return 0;
}

function exported(file: string, out: string): number {
  writeFileSync(out, toClaimReviews(readPackFile(file).pack));
  return 0;
}

/** The arguments and options of a command that takes `count` files. Undefined where they do not fit. */
function filesAnd(args: readonly string[], count: number, option?: 'out' | 'key') {
  const options = option ? { [option]: { type: 'string' as const } } : {};
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const value = option ? values[option] : '';
  return positionals.length === count && typeof value === 'string' ? { files: positionals, value } : undefined;
}

/** By name: gives the exit status, undefined where the arguments do not fit. */
const commands: Readonly<Record<string, (args: string[]) => number | Promise<number> | undefined>> = {
  check(args) {
    const options = { text: { type: 'string' as const } };
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length === 0) return undefined;
    return check(positionals, values.text ? readText(values.text).split('\n').filter(Boolean) : []);
  },
  report(args) {
    const given = filesAnd(args, 1);
    return given && report(given.files[0] as string);
  },
  import: (args) => importPack(args),
  build(args) {
    const given = filesAnd(args, 1, 'out');
    return given && build(given.files[0] as string, given.value);
  },
  sign(args) {
    const given = filesAnd(args, 1, 'key');
    if (!given) return undefined;
    console.log(signPack(given.files[0] as string, given.value));
    return 0;
  },
  diff(args) {
    const given = filesAnd(args, 2);
    return given && diff(given.files[0] as string, given.files[1] as string);
  },
  export(args) {
    const given = filesAnd(args, 1, 'out');
    return given && exported(given.files[0] as string, given.value);
  },
  schema(args) {
    if (args.length > 0) return undefined;
    writeFileSync(SCHEMA_FILE, packJsonSchema());
    return 0;
  },
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const status = await (Object.hasOwn(commands, name) ? commands[name]?.(args) : undefined);
  if (status === undefined) console.error(USAGE);
  process.exitCode = status ?? 2;
} catch (error) {
  process.exitCode = tell(error);
}

/** Gives the exit status: 1 for a pack that is not sound, 2 for wrong use. */
function tell(error: unknown): number {
  if (error instanceof PackError) {
    for (const problem of error.problems) console.error(`${error.file}: ${placed(problem)}`);
    return 1;
  }
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  return 2;
}
