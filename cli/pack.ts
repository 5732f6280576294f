/**
 * For pack makers. `pack check FILE...` prints what is wrong with packs, one
 * problem a line; `pack report FILE` prints for each claim which wordings it
 * would miss and which contrasts it would take; `pack import` makes a pack of
 * fact-checkers' data; `pack schema` writes the JSON Schema beside the zod schema.
 */
import { writeFileSync } from 'node:fs';
import { checkPack } from '../claims/check';
import { PackError, type Problem } from '../claims/parse';
import { UsageError } from './claim-list';
import { packJsonSchema, readPackFile } from './pack-file';
import { importPack } from './pack-import';
import { reportLines, reportPack } from './pack-report';

const SCHEMA_FILE = new URL('../claims/pack.schema.json', import.meta.url);
const USAGE = `usage: npm run --silent pack -- check FILE...
       npm run --silent pack -- import FILE... --out PACK.json [--title TITLE] [--id ID] [--license LICENCE]
                                       [--language TAG] [--column FIELD=HEADING]...
       npm run --silent pack -- report FILE
       npm run --silent pack -- schema`;

function problemsOf(file: string): readonly Problem[] {
  try {
    const { pack, documents } = readPackFile(file);
    return checkPack(pack, documents);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    return [{ field: 'file', reason: error instanceof Error ? error.message : String(error) }];
  }
}

function check(files: readonly string[]): number {
  const found = files.map((file) => {
    const problems = problemsOf(file);
    for (const { field, reason } of problems) console.log(`${file}: ${field}: ${reason}`);
    if (problems.length === 0) console.log(`${file}: no problems`);
    return problems.length;
  });
  return found.some((count) => count > 0) ? 1 : 0;
}

async function report(file: string): Promise<number> {
  try {
    for (const line of reportLines(await reportPack(readPackFile(file).pack))) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const { field, reason } of error.problems) console.error(`${file}: ${field}: ${reason}`);
    return 1;
  }
}

function imported(args: readonly string[]): number {
  try {
    return importPack(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

const [command, ...files] = process.argv.slice(2);
if (command === 'import') {
  process.exitCode = imported(files);
} else if (command === 'check' && files.length > 0) {
  process.exitCode = check(files);
} else if (command === 'report' && files.length === 1) {
  process.exitCode = await report(files[0] ?? '');
} else if (command === 'schema' && files.length === 0) {
  writeFileSync(SCHEMA_FILE, packJsonSchema());
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
