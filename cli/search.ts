/** Known claims that posts and sentences repeat: a TREC run, `qid Q0 claimId rank score tag` a line. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { plainPost, TextSearch } from '../matching/text-search';

// zod/mini ships without messages.
z.config(z.locales.en());

const USAGE = `usage: search --claims claims.jsonl --queries queries.jsonl [-k 5]

claims:  one JSON object a line with id, text and optionally title
queries: one JSON object a line with id and text`;

const claim = z.object({ id: z.string(), text: z.string(), title: z.optional(z.string()) });
const query = z.object({ id: z.string(), text: z.string() });

/** Wrong use, or a file that cannot be read: said in one line, without a stack. */
class UsageError extends Error {}

function readLines<T>(path: string, schema: z.ZodMiniType<T>): T[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      throw new UsageError(`${path}, line ${i + 1}: not valid JSON`);
    }
    const result = schema.safeParse(json);
    if (result.success) return [result.data];
    const [issue] = result.error.issues;
    throw new UsageError(`${path}, line ${i + 1}, ${issue?.path.join('.') || 'record'}: ${issue?.message}`);
  });
}

function main(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      claims: { type: 'string' },
      queries: { type: 'string' },
      k: { type: 'string', short: 'k', default: '5' },
    },
  });
  const limit = Number(values.k);
  if (!values.claims || !values.queries || !(limit >= 1)) throw new UsageError(USAGE);
  const claims = readLines(values.claims, claim);
  const search = new TextSearch(claims.map(({ title, text }) => (title ? `${title}. ${text}` : text)));
  const lines = readLines(values.queries, query).flatMap(({ id, text }) =>
    search
      .search(plainPost(text), limit)
      .map(({ document, score }, i) => `${id} Q0 ${claims[document]?.id} ${i + 1} ${score.toFixed(4)} claimlight`),
  );
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
