/** How much of what is on record stands in the sentence word for word. */
import { commonInOrder, longestRun } from '../overlap';
import type { AnalysedForm, Profile } from '../profile';
import type { Reading } from '../reading';
import { evidenceGroup, FOR } from './subject';

/** Shorter records count as if they had this many words, so that `the talks` is no quotation. */
const SHORTEST_RECORD = 5;

export interface RecordMatch {
  /** The record that the sentence has most of. */
  readonly record: AnalysedForm;
  /** Share of its words that stand in the sentence as one run (0..1). */
  readonly quoted: number;
  /** Share of its words that stand in the sentence in order (0..1). */
  readonly inOrder: number;
  /** Words in that run. */
  readonly run: number;
}

export function bestRecord({ analysis }: Reading, profile: Profile): RecordMatch {
  let best = { record: profile.positive[0] as AnalysedForm, run: 0, quoted: 0, inOrder: 0 };
  for (const record of profile.records) {
    const words = Math.max(SHORTEST_RECORD, record.analysis.tokens.length);
    const run = longestRun(analysis.tokens, record.analysis.tokens);
    const inOrder = commonInOrder(analysis.tokens, record.analysis.tokens) / words;
    if (inOrder + run / words > best.inOrder + best.quoted) best = { record, run, quoted: run / words, inOrder };
  }
  return best;
}

export const records = evidenceGroup(
  { 'longest run': FOR, 'run within a record': FOR, 'record in order': FOR, 'record nearly whole': FOR },
  ({ reading, nearest, record: { quoted, inOrder, run } }) => {
    const runs = nearest.map(({ form }) => longestRun(reading.analysis.tokens, form.analysis.tokens));
    return [
      Math.min(12, Math.max(run, ...runs)) / 12,
      quoted,
      inOrder,
      Math.max(0, inOrder - 0.7) * Math.max(0, quoted - 0.3),
    ];
  },
);
