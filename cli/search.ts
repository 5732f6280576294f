/** Known claims that posts and sentences repeat: a TREC run, `qid Q0 claimId rank score tag` a line. */
import '../i18n/english.setup';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { openPack } from '../matching/engine';
import { plainPost, postDay } from '../matching/post';
import { openSearch } from '../matching/search';
import { LIST_ID, listedClaim, packOfList, readLines, UsageError } from './claim-list';

const USAGE = `usage: search --claims claims.jsonl --queries queries.jsonl [-k 5]

claims:  one JSON object a line with id, text and optionally title and date (of the check)
queries: one JSON object a line with id and text
The n-th score of a query is the n-th best probability (0..1) that it repeats one of the claims.`;

const query = z.object({ id: z.string(), text: z.string() });

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
  const queries = readLines(values.queries, query);
  const search = openSearch(openPack(packOfList(readLines(values.claims, listedClaim))));
  const lines = queries.flatMap(({ id, text }) =>
    search(plainPost(text), limit, postDay(text)).map(
      ({ claimId, score }, i) =>
        `${id} Q0 ${claimId.slice(LIST_ID.length + 1)} ${i + 1} ${score.toPrecision(6)} claimlight`,
    ),
  );
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
