/** Adds the evidence up to a probability. The weights are learned by `npm run train` (eval/train.ts). */
import { sigmoid } from './claim-model';
import { type Evidence, evidenceNames } from './evidence';
import learned from './weights.json';

const inOrder = ({ bias, weights }: typeof learned.plain) => ({
  bias,
  weights: evidenceNames.map((name) => weights[name]),
});
const withWordings = inOrder(learned.withWordings);
const plain = inOrder(learned.plain);

/** Log-odds that a page takes away by speaking of something else: claims are far rarer there. */
const OFF_TOPIC = 2;

/** Log-odds that the whole record adds where it stands word for word, and nobody denies it, asks it or claims it. */
const VERBATIM = 2;
const TURNING: readonly (typeof evidenceNames)[number][] = ['negation differs', 'question', 'another speaker'];
const turning = TURNING.map((name) => evidenceNames.indexOf(name));

/**
 * @param known whether the claim has a model of its own, learned from its wordings
 * @param onTopic whether the page speaks of the people and places of the claim's pack
 */
export function score(evidence: Evidence, known: boolean, onTopic: boolean): number {
  const { bias, weights } = known ? withWordings : plain;
  const logOdds = evidence.numbers.reduce((sum, n, i) => sum + n * (weights[i] ?? 0), bias);
  const verbatim = evidence.quoted >= 1 && turning.every((at) => (evidence.numbers[at] ?? 0) < 0.5);
  return sigmoid(logOdds + (verbatim ? VERBATIM : 0) - (onTopic ? 0 : OFF_TOPIC));
}
