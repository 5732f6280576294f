/** What a claim's wordings have in common: its names, numbers, polarity and mood, and who acts first. */
import type { Frame } from '../claims/pack';
import { type Analysis, analyse } from './analyse';
import type { Form, FormRole } from './forms';
import { isAsserted } from './frame';
import type { Lexicon } from './lexicon';
import { Phrases } from './phrases';
import { featuresOf, isStructural } from './vector';

/** A form, with its features and their weight where these are known already. */
export interface ReadForm extends Form {
  readonly features?: readonly string[];
  readonly weight?: number;
}

/** A claim has hundreds of forms, of which few are ever looked at closely: each is analysed on first need. */
export class AnalysedForm implements Form {
  readonly text: string;
  readonly role: FormRole;
  readonly features: readonly string[];
  /** Sum of their squared rarities. */
  readonly weight: number;
  #analysis: Analysis | undefined;

  constructor(
    { text, role, features, weight }: ReadForm,
    private readonly index: { readonly lexicon: Lexicon; weight(term: string): number },
  ) {
    this.text = text;
    this.role = role;
    this.features = features ?? featuresOf(this.analysis);
    this.weight = weight ?? this.features.reduce((sum, feature) => sum + index.weight(feature), 0);
  }

  get analysis(): Analysis {
    this.#analysis ??= analyse(this.text, this.index.lexicon);
    return this.#analysis;
  }
}

/** One thing that a sentence must bring to be the claim. */
export interface Slot {
  readonly role: Frame['slots'][number]['role'];
  /** Terms of entities, any of which fills it. */
  readonly names: ReadonlySet<string>;
  readonly phrases: Phrases;
}

export interface Profile {
  /** Wordings and records: what counts as the claim. */
  readonly positive: readonly AnalysedForm[];
  /** The claim's text, evidence and quotation: what is on record word by word. */
  readonly records: readonly AnalysedForm[];
  readonly contrasts: readonly AnalysedForm[];
  /** Features, each with the places of the forms that have it: `positive` first, `contrasts` behind. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  /** Features of the wordings with the share of wordings that have each. */
  readonly shares: ReadonlyMap<string, number>;
  /** What they speak of, without how it is put together, with the rarity of each (0..1). */
  readonly rarities: ReadonlyMap<string, number>;
  /** Sum of the rarities. */
  readonly rarity: number;
  /** Names that at least `KEY_SHARE` of the wordings use, and numbers likewise. */
  readonly keyNames: readonly string[];
  readonly keyNumbers: readonly string[];
  /** Share of wordings that are questions, that are hypothetical, and that name a speaker (0..1). */
  readonly questions: number;
  readonly hypotheticals: number;
  readonly spoken: number;
  readonly slots: readonly Slot[];
  /** The frame says that the claim is put forward as so, not as a wish or under a condition. */
  readonly claimedAsFact: boolean;
}

const KEY_SHARE = 0.3;

export function profileOf(
  forms: readonly ReadForm[],
  frame: Frame | undefined,
  index: { readonly lexicon: Lexicon; readonly rarest: number; weight(term: string): number },
): Profile {
  const analysed = forms.map((form) => new AnalysedForm(form, index));
  const positive = analysed.filter((form) => form.role !== 'contrast');
  const contrasts = analysed.filter((form) => form.role === 'contrast');
  const having = new Map<string, number[]>();
  for (const [place, { features }] of [...positive, ...contrasts].entries()) {
    for (const feature of features) {
      const places = having.get(feature);
      if (places) places.push(place);
      else having.set(feature, [place]);
    }
  }
  const shares = new Map<string, number>();
  for (const [feature, places] of having) {
    const count = places.findIndex((place) => place >= positive.length);
    if (count !== 0) shares.set(feature, (count < 0 ? places.length : count) / positive.length);
  }
  const rarities = new Map(
    [...shares.keys()]
      .filter((term) => !isStructural(term))
      .map((term) => [term, Math.sqrt(index.weight(term)) / index.rarest]),
  );
  const key = (mark: string) =>
    [...shares]
      .filter(([term, share]) => term.startsWith(mark) && !isStructural(term) && share >= KEY_SHARE)
      .map(([term]) => term);
  return {
    positive,
    records: positive.filter((form) => form.role === 'record' && form.analysis.units.length >= 2),
    contrasts,
    having,
    shares,
    rarities,
    rarity: [...rarities.values()].reduce((sum, rarity) => sum + rarity, 0),
    keyNames: key('@'),
    keyNumbers: key('#'),
    questions: share(positive, ({ features }) => features.includes('!question')),
    hypotheticals: share(positive, ({ features }) => features.includes('!hypothetical')),
    spoken: share(positive, ({ features }) => features.some((feature) => feature.startsWith('s:'))),
    slots: (frame?.slots ?? []).map(({ role, any }) => ({
      role,
      names: new Set(any.filter((expression) => expression.startsWith('@'))),
      phrases: new Phrases(any.filter((expression) => !expression.startsWith('@'))),
    })),
    claimedAsFact: isAsserted(frame),
  };
}

function share(forms: readonly AnalysedForm[], test: (form: AnalysedForm) => boolean): number {
  return forms.filter(test).length / (forms.length || 1);
}
