/** A retrieval collection in a folder: `claims.jsonl`, `*.queries.jsonl`, `*.qrels.tsv` (TREC), plain or gzip. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type ListedClaim, listedClaim, readLines, readText, UsageError } from '../cli/claim-list';
import { plainPost } from '../matching/post';

const query = z.object({ id: z.string(), text: z.string() });

export interface Collection {
  readonly claims: readonly ListedClaim[];
  readonly queries: readonly { readonly id: string; readonly text: string; readonly claims: ReadonlySet<string> }[];
}

/** Throws `UsageError` where a file is missing or does not fit. */
export function readCollection(folder: string): Collection {
  const files = readdirSync(folder);
  const find = (pattern: RegExp): string => {
    const name = files.find((file) => pattern.test(file));
    if (name === undefined) throw new UsageError(`${folder}: no file ${pattern.source}`);
    return join(folder, name);
  };
  const relevant = new Map<string, Set<string>>();
  for (const line of readText(find(/qrels\.tsv(\.gz)?$/)).split('\n')) {
    const [id, , claim, grade] = line.trim().split(/\s+/);
    if (id && claim && Number(grade) > 0) relevant.set(id, (relevant.get(id) ?? new Set()).add(claim));
  }
  return {
    claims: readLines(find(/claims\.jsonl(\.gz)?$/), listedClaim),
    queries: readLines(find(/queries\.jsonl(\.gz)?$/), query).map(({ id, text }) => ({
      id,
      text,
      claims: relevant.get(id) ?? new Set(),
    })),
  };
}

/** How many posts repeat a claim word for word: more make the order worse for those that do not. */
const REPEATED = 20;

/** Posts that repeat a claim word for word, which real ones hardly do: by turns alone and behind what another post says. */
export function repeated(claims: Collection['claims'], posts: Collection['queries']): Collection['queries'] {
  const every = Math.ceil(claims.length / REPEATED);
  return claims
    .filter((_, i) => i % every === 0)
    .map(({ id, text }, i) => {
      const post = posts[i % (posts.length || 1)];
      const isAlone = i % 2 === 0 || post === undefined;
      return isAlone
        ? { id, text, claims: new Set([id]) }
        : { id, text: `${plainPost(post.text)} ${text}`, claims: new Set([...post.claims, id]) };
    });
}
