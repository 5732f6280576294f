/** What a claim's wordings have in common: its names, numbers, polarity and mood, and who acts first. */
import { type Analysis, analyse } from './analyse';
import type { Form } from './compile';
import type { Lexicon } from './lexicon';
import { featuresOf, isStructural } from './vector';

export interface AnalysedForm extends Form {
  readonly analysis: Analysis;
  readonly features: readonly string[];
  /** Each feature's squared rarity. */
  readonly weights: readonly number[];
  /** Their sum. */
  readonly weight: number;
}

export interface Profile {
  /** Wordings and records: what counts as the claim. */
  readonly positive: readonly AnalysedForm[];
  /** The claim's text, evidence and quotation: what is on record word by word. */
  readonly records: readonly AnalysedForm[];
  readonly contrasts: readonly AnalysedForm[];
  /** Features of the wordings with the share of wordings that have each. */
  readonly shares: ReadonlyMap<string, number>;
  /** Names that at least `KEY_SHARE` of the wordings use, and numbers likewise. */
  readonly keyNames: readonly string[];
  readonly keyNumbers: readonly string[];
  readonly questions: number;
}

const KEY_SHARE = 0.3;

export function profileOf(
  forms: readonly Form[],
  index: { readonly lexicon: Lexicon; weight(term: string): number },
): Profile {
  const analysed = forms.map((form): AnalysedForm => {
    const analysis = analyse(form.text, index.lexicon);
    const features = featuresOf(analysis);
    const weights = features.map((feature) => index.weight(feature));
    return { ...form, analysis, features, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  const positive = analysed.filter((form) => form.role !== 'contrast');
  const shares = new Map<string, number>();
  for (const { features } of positive) {
    for (const feature of features) shares.set(feature, (shares.get(feature) ?? 0) + 1 / positive.length);
  }
  const key = (mark: string) =>
    [...shares]
      .filter(([term, share]) => term.startsWith(mark) && !isStructural(term) && share >= KEY_SHARE)
      .map(([term]) => term);
  return {
    positive,
    records: positive.filter((form) => form.role === 'record' && form.analysis.units.length >= 2),
    contrasts: analysed.filter((form) => form.role === 'contrast'),
    shares,
    keyNames: key('@'),
    keyNumbers: key('#'),
    questions: positive.filter(({ analysis }) => analysis.question).length / positive.length,
  };
}
