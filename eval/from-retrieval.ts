/** Examples for claims that come with nothing but a sentence: posts with the claims that fact-checkers found for them. */
import { packOfList } from '../cli/claim-list';
import { openPack } from '../matching/engine';
import type { MatchIndex } from '../matching/index/match-index';
import { plainPost, postDay } from '../matching/post';
import { readPassage } from '../matching/reading';
import { shortlist } from '../matching/shortlist';
import type { Collection } from './retrieval-data';
import type { LabelledRow } from './rows';

/** The claims further down teach the same as these. */
const TRAINING_DEPTH = { candidates: 20, logOdds: -4.5, known: 20, plain: 20, closeness: 0, thorough: true };

export function indexOf({ claims }: Collection): MatchIndex {
  return openPack(packOfList(claims));
}

/** One list of rows a query, likeliest claim first. */
export function retrievalRows({ queries }: Collection, index: MatchIndex, depth = TRAINING_DEPTH): LabelledRow[][] {
  return queries.map(({ text, claims }) => {
    const reading = readPassage({ text: plainPost(text), before: [] }, new Set(), index, postDay(text));
    return shortlist(reading, index, depth).map(({ claim, evidence: { numbers, kind: claimKind } }) => {
      const label = claims.has(index.claimId(claim).replace(/^[^/]*\//, '')) ? 1 : 0;
      return { numbers, claimKind, label, weight: 1, kind: label ? 'post' : 'post, another claim' };
    });
  });
}
