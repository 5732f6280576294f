/** Weighs the evidence up to a probability. The weights are learned by `npm run train` (eval/train.ts). */
import { sigmoid } from './claim-model';
import { type ClaimKind, type Evidence, evidenceNames } from './evidence';
import { logOddsBy } from './network';
import { plain, withWordings } from './weights.json';

/** Log-odds that a page takes away by speaking of something else: claims are far rarer there. */
const OFF_TOPIC = 2;

/** Log-odds that `three rumours, all untrue` takes away beside what was learned, which words on record would outweigh. */
const TURNED = 3;

/** Log-odds that a whole record adds where it stands word for word. */
const VERBATIM = 4;

const { bias, weights }: { bias: number; weights: Readonly<Record<string, number>> } = plain;
const plainWeights = evidenceNames.plain.map((name) => weights[name] ?? 0);

/** Log-odds from numbers of evidence. Claims of a single sentence have too few examples for more than a plain sum. */
const weighed: Readonly<Record<ClaimKind, (numbers: readonly number[]) => number>> = {
  withWordings: (numbers) => logOddsBy(withWordings, numbers),
  plain: (numbers) => numbers.reduce((sum, n, i) => sum + n * (plainWeights[i] as number), bias),
};

/**
 * Reads a claim, a passage and what is around it together (`evidence.subject`
 * has all three) and says how likely the passage repeats the claim (0..1). The
 * one place where a stronger reader can be put in.
 */
export type Reader = (evidence: Evidence) => number;

/** The reader that ships: small enough to be looked into (`npm run train` prints what each piece of evidence counts for). */
export const evidenceReader: Reader = (evidence) => {
  const logOdds = weighed[evidence.kind](evidence.numbers);
  const { onTopic, isTurned } = evidence.subject.reading;
  const against = (onTopic ? 0 : OFF_TOPIC) + (isTurned ? TURNED : 0);
  return sigmoid(logOdds + (isVerbatim(evidence) ? VERBATIM : 0) - against);
};

/** The whole record stands there, and nothing denies it, asks it, or has somebody else say it. */
function isVerbatim({ quoted, record, subject: { reading, profile } }: Evidence): boolean {
  const { negations, question, speaker } = reading.analysis;
  if (quoted < 1 || reading.isTurned || negations > record.analysis.negations) return false;
  if (question && !record.analysis.question) return false;
  return speaker === undefined || profile.spoken === 0 || profile.isSpeaker(speaker);
}
