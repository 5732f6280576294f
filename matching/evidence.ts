/** Evidence for and against "this passage repeats this claim", as numbers that a learned weighting adds up. */

import { commonInOrder, longestRun } from './overlap';
import type { AnalysedForm, Profile } from './profile';
import type { Reading } from './reading';
import { distinctNames } from './vector';

/** The names of the numbers, in the order of `measure`'s result. */
export const evidenceNames = [
  'claim model for',
  'claim model against',
  'best wording',
  'three best wordings',
  'best contrast',
  'contrast beats wording',
  'passage covered',
  'wording covered',
  'longest run',
  'run within a record',
  'record in order',
  'record nearly whole',
  'foreign names',
  'foreign numbers and dates',
  'missing names',
  'missing names, named before',
  'missing names, in the lead',
  'missing numbers',
  'negation differs',
  'negates what wordings assert',
  'asserts what wordings negate',
  'question',
  'hypothetical differs',
  'first name',
  'names in reversed order',
  'length',
  'short',
  'speaker as in wordings',
  'another speaker',
  'page on topic',
] as const;

export interface Evidence {
  readonly numbers: readonly number[];
  /** The wording that is most like the passage. */
  readonly best: AnalysedForm;
  /** Share of the longest-matched record's words that stand in the passage as one run (0..1). */
  readonly quoted: number;
  /** Share of its words that stand in the passage in order (0..1). */
  readonly inOrder: number;
  readonly record: AnalysedForm;
}

/** @param logOdds of the claim's own model, 0 where it has none. */
export function measure(reading: Reading, logOdds: number, profile: Profile): Evidence {
  const { analysis } = reading;
  const distinctUnits = new Set(analysis.units.map((unit) => unit.term)).size;
  const similar = profile.positive
    .map((form) => ({ form, ...compare(reading, form) }))
    .sort((a, b) => b.similarity - a.similarity);
  const three = similar.slice(0, 3);
  const top = three[0] as (typeof similar)[number];
  const contrast = Math.max(0, ...profile.contrasts.map((form) => compare(reading, form).similarity));
  const record = bestRecord(reading, profile);
  const run = Math.max(...three.map(({ form }) => longestRun(analysis.tokens, form.analysis.tokens)), record.run);
  const byWording = (test: (form: AnalysedForm) => number) => mean(three.map(({ form }) => Math.min(1, test(form))));
  const numbers = [
    clamp(logOdds, 0, 8) / 4,
    clamp(logOdds, -8, 0) / 4,
    top.similarity,
    mean(three.map(({ similarity }) => similarity)),
    contrast,
    Math.max(0, contrast - top.similarity),
    share(analysis.units, (unit) => profile.shares.has(unit.term)),
    Math.max(...similar.map(({ wordingCovered }) => wordingCovered)),
    Math.min(run, 12) / 12,
    record.quoted,
    record.inOrder,
    Math.max(0, record.inOrder - 0.7) * Math.max(0, record.quoted - 0.3),
    ...nameEvidence(reading, profile),
    Math.abs(Math.min(1, analysis.negations) - byWording((form) => form.analysis.negations)),
    ...polarityEvidence(reading, profile),
    Math.max(0, Number(analysis.question) - profile.questions),
    Math.abs(Math.min(1, analysis.hypotheticals) - byWording((form) => form.analysis.hypotheticals)),
    ...orderEvidence(reading, profile),
    Math.log(1 + distinctUnits),
    Math.max(0, 5 - distinctUnits),
    ...speakerEvidence(reading, profile),
    Math.min(1, reading.namesInLead.size / 4),
  ];
  return { numbers, best: top.form, ...record };
}

/** Cosine of the two, and the share of the wording's weight that the passage has. */
function compare(reading: Reading, form: AnalysedForm) {
  let shared = 0;
  for (const [i, feature] of form.features.entries()) if (reading.weights.has(feature)) shared += form.weights[i] ?? 0;
  return {
    similarity: shared / Math.sqrt(form.weight * reading.weight || 1),
    wordingCovered: shared / (form.weight || 1),
  };
}

/** Shorter records count as if they had this many words, so that `the talks` is no quotation. */
const SHORTEST_RECORD = 5;

function bestRecord({ analysis }: Reading, profile: Profile) {
  let best = { record: profile.positive[0] as AnalysedForm, run: 0, quoted: 0, inOrder: 0 };
  for (const record of profile.records) {
    const words = Math.max(SHORTEST_RECORD, record.analysis.tokens.length);
    const run = longestRun(analysis.tokens, record.analysis.tokens);
    const inOrder = commonInOrder(analysis.tokens, record.analysis.tokens) / words;
    if (inOrder + run / words > best.inOrder + best.quoted) best = { record, run, quoted: run / words, inOrder };
  }
  return best;
}

function nameEvidence({ analysis, namesBefore, namesInLead }: Reading, profile: Profile): number[] {
  const { units } = analysis;
  const present = new Set(units.map((unit) => unit.term));
  const foreign = units.filter((unit) => !profile.shares.has(unit.term));
  const missing = profile.keyNames.filter((name) => !present.has(name));
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (profile.shares.get(term) ?? 0), 0);
  return [
    Math.min(3, foreign.filter((unit) => unit.kind === 'name' || unit.unknownName).length),
    Math.min(2, foreign.filter((unit) => unit.kind === 'number' || unit.kind === 'date').length),
    weigh(missing.filter((name) => !namesBefore.has(name) && !namesInLead.has(name))),
    weigh(missing.filter((name) => namesBefore.has(name))),
    weigh(missing.filter((name) => !namesBefore.has(name) && namesInLead.has(name))),
    weigh(profile.keyNumbers.filter((number) => !present.has(number))),
  ];
}

function polarityEvidence({ analysis }: Reading, profile: Profile): number[] {
  const used = (term: string) => profile.shares.get(term) ?? 0;
  const negates = analysis.units.filter(
    ({ term, negated }) => negated && used(term) > 0.05 && used(`-${term}`) < 0.25 * used(term),
  );
  const asserts = analysis.units.filter(
    ({ term, negated }) => !negated && used(term) > 0.1 && used(`-${term}`) > 0.6 * used(term),
  );
  return [Math.min(2, negates.length), Math.min(2, asserts.length)];
}

function orderEvidence({ analysis }: Reading, profile: Profile): number[] {
  const used = (feature: string) => profile.shares.get(feature) ?? 0;
  const names = distinctNames(analysis.units);
  const reversed = names.flatMap((a, i) => names.slice(i + 1).map((b) => used(`${b}>${a}`) - used(`${a}>${b}`)));
  return [names[0] ? used(`1:${names[0]}`) : 0.3, Math.max(0, ...reversed)];
}

function speakerEvidence({ analysis }: Reading, profile: Profile): number[] {
  if (!analysis.speaker) return [0, 0];
  const used = profile.shares.get(`s:${analysis.speaker}`) ?? 0;
  return [used, Number(used === 0)];
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / (items.length || 1);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0) / (numbers.length || 1);
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
