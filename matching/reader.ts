/** Weighs the evidence up to a probability. The weights are learned by `npm run train` (eval/train.ts). */
import type { Unit } from './analyse';
import { sigmoid } from './claim-model';
import { type ClaimKind, type Evidence, evidenceNames } from './evidence';
import { logOddsBy } from './network';
import learned from './weights.json';

/** Log-odds that a page takes away by speaking of something else: claims are far rarer there. */
const OFF_TOPIC = 2;

/** Log-odds that `three rumours, all untrue` takes away beside what was learned, which words on record would outweigh. */
const TURNED = 3;

/**
 * Log-odds that words on record add: where all of them stand there, with one who said them and with nobody, and where
 * nearly all do, with one who said them. Labelled pages, made to be hard, have far fewer quotations than papers have.
 */
const [SAID, VERBATIM, ALTERED] = [6, 5, 2];
/** Share of the record that stands in order where only a word or two was changed. */
const NEARLY_ALL = 0.8;

const { bias, weights }: { bias: number; weights: Readonly<Record<string, number>> } = learned.plain;
const plainWeights = evidenceNames.plain.map((name) => weights[name] ?? 0);

/** Log-odds from numbers of evidence. Claims of a single sentence have too few examples for more than a plain sum. */
const weighed: Readonly<Record<ClaimKind, (numbers: readonly number[]) => number>> = {
  withWordings: (numbers) => logOddsBy(learned.withWordings, numbers),
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
  return sigmoid(logOdds + onRecord(evidence) - against);
};

/** What words on record add. Denied, asked, of others or in somebody else's mouth they add nothing. */
function onRecord({ quoted, inOrder, record, subject: { reading, profile } }: Evidence): number {
  const { negations, question, speaker, units } = reading.analysis;
  if (reading.isTurned || negations > record.analysis.negations || (question && !record.analysis.question)) return 0;
  const by = speaker ?? reading.speakerBefore;
  const own = by !== undefined && profile.has(`s:${by}`);
  if (quoted >= 1) return own ? SAID : speaker === undefined || profile.spoken === 0 ? VERBATIM : 0;
  if (!own || inOrder < NEARLY_ALL || negations !== record.analysis.negations) return 0;
  const said = new Set(units.map(({ term }) => term));
  const isOther = record.analysis.units.some((unit) => isPrecise(unit) && !said.has(unit.term));
  return isOther || units.some((unit) => isPrecise(unit) && !profile.has(unit.term)) ? 0 : ALTERED;
}

/** Who, how many and when: one of them changed is another claim. */
function isPrecise({ kind }: Unit): boolean {
  return kind === 'name' || kind === 'number' || kind === 'date';
}
