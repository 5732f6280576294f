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
const OFF_TOPIC = 1;

/**
 * @param known whether the claim has a model of its own, learned from its wordings
 * @param onTopic whether the page speaks of the people and places of the claim's pack
 */
export function score(evidence: Evidence, known: boolean, onTopic: boolean): number {
  const { bias, weights } = known ? withWordings : plain;
  const logOdds = evidence.numbers.reduce((sum, n, i) => sum + n * (weights[i] ?? 0), bias);
  return sigmoid(onTopic ? logOdds : logOdds - OFF_TOPIC);
}
