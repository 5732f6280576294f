/** Adds the evidence up to a probability. The weights are learned by `npm run train` (eval/train.ts). */
import { sigmoid } from './claim-model';
import { type ClaimKind, type Evidence, evidenceNames } from './evidence';
import learned from './weights.json';

interface Weighting {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Log-odds that a page takes away by speaking of something else: claims are far rarer there. */
const OFF_TOPIC = 2;

/** Log-odds that `three rumours, all untrue` takes away beside what was learned, which words on record would outweigh. */
const TURNED = 3;

/** Log-odds that the whole record adds where it stands word for word. */
const VERBATIM = 4;
function weightingOf(kind: ClaimKind): Weighting {
  const { bias, weights }: { bias: number; weights: Readonly<Record<string, number>> } = learned[kind];
  return { bias, weights: evidenceNames[kind].map((name) => weights[name] ?? 0) };
}

const weightings = { withWordings: weightingOf('withWordings'), plain: weightingOf('plain') };

/**
 * Reads a claim, a passage and what is around it together (`evidence.subject`
 * has all three) and says how likely the passage repeats the claim (0..1). The
 * one place where a stronger reader can be put in.
 */
export type Reader = (evidence: Evidence) => number;

/** The reader that ships: linear, and therefore open to inspection. */
export const linearReader: Reader = (evidence) => {
  const { bias, weights } = weightings[evidence.kind];
  const logOdds = evidence.numbers.reduce((sum, n, i) => sum + n * (weights[i] ?? 0), bias);
  const { onTopic, isTurned } = evidence.subject.reading;
  const against = (onTopic ? 0 : OFF_TOPIC) + (isTurned ? TURNED : 0);
  return sigmoid(logOdds + (isVerbatim(evidence) ? VERBATIM : 0) - against);
};

/** The whole record stands there, and nothing denies it, asks it, or has somebody else say it. */
function isVerbatim({ quoted, record, subject: { reading, profile } }: Evidence): boolean {
  const { negations, question, speaker } = reading.analysis;
  if (
    quoted < 1 ||
    reading.isTurned ||
    negations > record.analysis.negations ||
    (question && !record.analysis.question)
  )
    return false;
  return speaker === undefined || profile.spoken === 0 || profile.has(`s:${speaker}`);
}
