/** Searches a list of claims for what a text says. */
import type { SearchHit } from './engine';
import { type Evidence, evidenceNames } from './evidence';
import type { MatchIndex } from './index/match-index';
import { evidenceReader } from './reader';
import { readPassage } from './reading';
import { SEARCH_DEPTH, shortlist } from './shortlist';
import { ranking } from './weights.json';

const byName: Readonly<Record<string, number>> = ranking;
const weights = evidenceNames.plain.map((name) => byName[name] ?? 0);

/** How much the reader's own log-odds say beside the order: it knows of words on record and of claims without a day. */
const READER = 0.2;
/** Probabilities nearer to 0 or 1 than this are all the same. */
const SURE = 1e-9;

/**
 * Ranks the claims of one index for a text, whoever asks. In which order they stand is learned for itself, for claims of
 * one sentence; the scores (0..1) are the reader's, the n-th best for the n-th claim, so that the first says whether any
 * claim is meant at all.
 */
export function openSearch(index: MatchIndex) {
  return (text: string, limit: number, day?: number): SearchHit[] => {
    const reading = readPassage({ text, before: [] }, new Set(), index, day);
    const found = shortlist(reading, index, SEARCH_DEPTH).map(({ claim, evidence }) => ({
      claimId: index.claimId(claim),
      score: evidenceReader(evidence),
      evidence,
    }));
    const scores = found.map(({ score }) => score).sort((a, b) => b - a);
    const isPlain = found.every(({ evidence }) => evidence.kind === 'plain');
    return found
      .sort((a, b) => (isPlain ? rank(b) - rank(a) : b.score - a.score))
      .slice(0, limit)
      .map(({ claimId }, i) => ({ claimId, score: scores[i] as number }));
  };
}

/** Higher for what is to stand first. */
function rank({ score, evidence: { numbers } }: { readonly score: number; readonly evidence: Evidence }): number {
  const logOdds = Math.log((score + SURE) / (1 - score + SURE));
  return numbers.reduce((sum, n, i) => sum + n * (weights[i] as number), READER * logOdds);
}
