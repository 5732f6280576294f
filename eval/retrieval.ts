/** Section 2: known-claim retrieval at large, without knowledge of any claim. */
import { LIST_ID, type ListedClaim, packOfList } from '../cli/claim-list';
import { openPack } from '../matching/engine';
import { plainPost, postDay } from '../matching/post';
import { openSearch } from '../matching/search';
import type { Collection } from './retrieval-data';

const DEPTH = 5;
/** False alarms at which recall is told, per 1,000 background sentences. */
const ALARMS = [10, 1];

/**
 * Prints MAP@5 and recall of the first place, at fixed rates of false alarms on `background`.
 * `distractors` are further claims, which none of the queries is about.
 */
export function evaluateRetrieval(
  name: string,
  { claims, queries }: Collection,
  background: readonly string[],
  distractors: readonly ListedClaim[],
): void {
  const all = [...claims, ...distractors];
  const search = openSearch(openPack(packOfList(all)));
  const started = performance.now();
  const found = queries.map((query) => ({
    query,
    hits: search(plainPost(query.text), DEPTH, postDay(query.text)).map(({ claimId, score }) => ({
      score,
      right: query.claims.has(claimId.slice(LIST_ID.length + 1)),
    })),
  }));
  const perQuery = (performance.now() - started) / queries.length;
  const precisions = found.map(({ hits, query }) => averagePrecision(hits, query.claims.size));
  const map = precisions.reduce((sum, n) => sum + n, 0) / (precisions.length || 1);
  console.log(
    `\nRetrieval in ${name}: ${queries.length} queries, ${all.length} claims, ${perQuery.toFixed(1)} ms a query`,
  );
  console.log(`  MAP@${DEPTH} ${map.toFixed(4)}`);
  if (background.length === 0) return;
  const alarms = background.map((text) => search(text, 1)[0]?.score ?? 0).sort((a, b) => b - a);
  for (const rate of ALARMS) {
    const threshold = alarms[Math.floor((rate * background.length) / 1000)] ?? 1;
    const right = found.filter(({ hits: [first] }) => first?.right && first.score > threshold).length;
    console.log(`  recall@1 at ${rate} false alarms per 1,000: ${(right / queries.length).toFixed(3)}`);
  }
}

function averagePrecision(hits: readonly { readonly right: boolean }[], relevant: number): number {
  let right = 0;
  const sum = hits.reduce((total, hit, i) => total + (hit.right ? ++right / (i + 1) : 0), 0);
  return sum / Math.max(1, Math.min(relevant, DEPTH));
}
