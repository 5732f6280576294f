/** How well claims are found on labelled pages whose sentences nobody has learned from. */
import { sigmoid } from '../matching/claim-model';
import { type ClaimKind, evidenceDirections } from '../matching/evidence';
import { logOddsBy } from '../matching/network';
import { type JudgedSentence, PAGE_FOLDS } from './from-pages';
import { fitDirected, type Logistic } from './logistic';
import { fitNetwork } from './network';
import { reliability } from './reliability';
import type { LabelledRow } from './rows';

export interface ScoredSentence extends JudgedSentence {
  /** The probability of each row's claim. */
  readonly scores: readonly number[];
}

/** What was learned: log-odds from numbers of evidence. */
export type Learned = (numbers: readonly number[]) => number;

export function learn(kind: ClaimKind, rows: readonly LabelledRow[]): Learned {
  if (kind === 'withWordings') {
    const network = fitNetwork(rows);
    return (numbers) => logOddsBy(network, numbers);
  }
  const { bias, weights } = learnSum(rows);
  return (numbers) => numbers.reduce((sum, n, i) => sum + n * (weights[i] ?? 0), bias);
}

/**
 * Claims with one sentence meet packs of every size: their weights keep to what the evidence says, or a claim that
 * stands there word for word could be doubted for it.
 */
export function learnSum(rows: readonly LabelledRow[]): Logistic {
  return fitDirected(rows, evidenceDirections.plain);
}

/**
 * Each page is scored by weights learned from the other pages, as judged here and in `beside`, and from `around`, for
 * claims of one kind. Sentences labelled `skip` are left out.
 */
export function crossValidate(
  judged: readonly JudgedSentence[],
  around: readonly LabelledRow[],
  kind: ClaimKind,
  beside: readonly JudgedSentence[] = [],
): ScoredSentence[] {
  const ofKind = ({ claimKind }: LabelledRow) => claimKind === kind;
  const labelled = judged
    .filter(({ sentence }) => sentence.label !== 'skip')
    .map((own) => ({ ...own, rows: own.rows.filter(ofKind) }));
  const rowsBut = (fold: number, all: readonly JudgedSentence[]) =>
    all.flatMap((own) => (own.fold === fold || own.sentence.label === 'skip' ? [] : own.rows.filter(ofKind)));
  return Array.from({ length: PAGE_FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const logOdds = learn(kind, [...rowsBut(fold, judged), ...rowsBut(fold, beside), ...around.filter(ofKind)]);
    return labelled
      .filter((own) => own.fold === fold)
      .map((own) => ({
        ...own,
        scores: own.rows.map(({ numbers }) => sigmoid(logOdds(numbers))),
      }));
  });
}

const THRESHOLDS = [0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** A sentence seldom states more claims than this. */
const MARKS = 2;

export function reportPages(title: string, scored: readonly ScoredSentence[]): void {
  console.log(`\n${title}\n  at   precision recall  near  paraphrase strong`);
  for (const threshold of THRESHOLDS) {
    const marked = scored.map((own) => ({ ...own, marks: marksOf(own, threshold) }));
    const marks = marked.flatMap((own) => own.marks);
    const found = marked.filter((own) => own.marks.some(({ label }) => label === 1));
    const share = (test: (own: ScoredSentence) => boolean, of: readonly ScoredSentence[]) =>
      (of.filter(test).length / (scored.filter(test).length || 1)).toFixed(3);
    const kind = (name: string) => share(({ sentence }) => sentence.label === 'same' && sentence.kind === name, found);
    const any = marked.filter((own) => own.marks.length > 0);
    const precision = marks.filter(({ label }) => label === 1).length / (marks.length || 1);
    console.log(
      `  ${threshold.toFixed(2)} ${precision.toFixed(3)}     ${share(({ sentence }) => sentence.label === 'same', found)}   ` +
        `${share(({ sentence }) => sentence.label === 'near', any)} ${kind('paraphrase')}      ${kind('strong-paraphrase')}`,
    );
  }
  const marks = scored.flatMap((own) => marksOf(own, 0.3).map(({ score, label }) => ({ score, right: label === 1 })));
  for (const line of reliability(marks)) console.log(`  ${line}`);
}

function marksOf({ rows, scores }: ScoredSentence, threshold: number) {
  return rows
    .map((row, i) => ({ label: row.label, score: scores[i] ?? 0 }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, MARKS);
}
