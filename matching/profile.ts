/** What a claim's wordings have in common: its names, numbers, polarity and mood, and who acts first. */
import type { Frame } from '../claims/pack';
import { type Analysis, analyse } from './analyse';
import type { Form, FormRole } from './forms';
import { isAsserted } from './frame';
import type { Lexicon } from './lexicon';
import { Phrases } from './phrases';
import { isStructural } from './vector';

/** A claim has hundreds of forms, of which few are ever looked at closely: each is read on first need. */
export class AnalysedForm implements Form {
  #text: string | undefined;
  #analysis: Analysis | undefined;

  constructor(
    readonly role: FormRole,
    private readonly read: () => string,
    private readonly lexicon: Lexicon,
  ) {}

  get text(): string {
    this.#text ??= this.read();
    return this.#text;
  }

  get analysis(): Analysis {
    this.#analysis ??= analyse(this.text, this.lexicon);
    return this.#analysis;
  }
}

/** Features by the places of the forms that have them: wordings and records first, contrasts behind. */
export interface FormFeatures {
  /** Ascending. */
  places(feature: string): ArrayLike<number> & Iterable<number>;
  /** Sum of the squared rarities of a form's features. */
  weight(place: number): number;
  /** The features that at least so many of the first `before` forms have, and that begin so. */
  usedBy(fewest: number, before: number, beginning?: string): Iterable<string>;
}

/** One thing that a sentence must bring to be the claim. */
export interface Slot {
  readonly role: Frame['slots'][number]['role'];
  /** Terms of entities, any of which fills it. */
  readonly names: ReadonlySet<string>;
  readonly phrases: Phrases;
}

const KEY_SHARE = 0.3;
/** Share of the wordings that count the same thing: fewer may do so by chance. */
const COUNTED = 0.02;
/** Share of the wordings, and of those in which anybody speaks, in which a name may seem to speak that does not. */
const [BY_MISTAKE, OF_THE_SPOKEN] = [0.02, 0.06];
/** `The president` may be a speaker of the claim wherever a few wordings say so. */
const BY_MISTAKE_UNNAMED = 0.01;
/** .3 of 70 is a little more than 21 in floating point. */
const ROUNDING = 1e-9;

export class Profile {
  /** Wordings and records: what counts as the claim. */
  readonly positive: readonly AnalysedForm[];
  /** The claim's text, evidence and quotation: what is on record word by word. */
  readonly records: readonly AnalysedForm[];
  readonly contrasts: readonly AnalysedForm[];
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
  #rarities: ReadonlyMap<string, number> | undefined;
  #rarity: number | undefined;
  #counted: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param forms contrasts last */
  constructor(
    forms: readonly AnalysedForm[],
    readonly features: FormFeatures,
    frame: Frame | undefined,
    private readonly index: { readonly rarest: number; weight(term: string): number },
  ) {
    const contrasts = forms.findIndex(({ role }) => role === 'contrast');
    this.positive = contrasts < 0 ? forms : forms.slice(0, contrasts);
    this.contrasts = contrasts < 0 ? [] : forms.slice(contrasts);
    this.records = this.positive.filter((form) => form.role === 'record' && form.analysis.units.length >= 2);
    this.keyNames = this.used('@', KEY_SHARE).filter((term) => !isStructural(term));
    this.keyNumbers = this.used('#', KEY_SHARE).filter((term) => !isStructural(term));
    this.questions = this.share('!question');
    this.hypotheticals = this.share('!hypothetical');
    this.spoken = this.shareWithSpeaker();
    this.slots = (frame?.slots ?? []).map(({ role, any }) => ({
      role,
      names: new Set(any.filter((expression) => expression.startsWith('@'))),
      phrases: new Phrases(any.filter((expression) => !expression.startsWith('@'))),
    }));
    this.claimedAsFact = isAsserted(frame);
  }

  /** Whether any wording has the feature. */
  has(feature: string): boolean {
    const [first] = this.features.places(feature);
    return first !== undefined && first < this.positive.length;
  }

  /** Share of the wordings that have the feature (0..1). */
  share(feature: string): number {
    const places = this.features.places(feature);
    let count = 0;
    while (count < places.length && (places[count] as number) < this.positive.length) count++;
    return count / (this.positive.length || 1);
  }

  /** Whether whom the term stands for says it on record, or in the wordings. */
  isSpeaker(term: string): boolean {
    const mistakes = term.startsWith('@') ? Math.max(BY_MISTAKE, OF_THE_SPOKEN * this.spoken) : BY_MISTAKE_UNNAMED;
    return this.share(`s:${term}`) > mistakes || this.records.some(({ analysis }) => analysis.speaker === term);
  }

  /** What the wordings speak of, without how it is put together, with the rarity of each (0..1). */
  get rarities(): ReadonlyMap<string, number> {
    this.#rarities ??= new Map(
      this.used()
        .filter((term) => !isStructural(term))
        .map((term) => [term, Math.sqrt(this.index.weight(term)) / this.index.rarest]),
    );
    return this.#rarities;
  }

  /** Sum of the rarities. */
  get rarity(): number {
    this.#rarity ??= [...this.rarities.values()].reduce((sum, rarity) => sum + rarity, 0);
    return this.#rarity;
  }

  /** What the wordings count, with the numbers of it: `people` -> `#2`. */
  get counted(): ReadonlyMap<string, readonly string[]> {
    if (this.#counted) return this.#counted;
    const counted = new Map<string, string[]>();
    for (const pair of this.used('#', COUNTED)) {
      const [number = '', thing] = pair.split('_');
      if (thing !== undefined) counted.set(thing, [...(counted.get(thing) ?? []), number]);
    }
    this.#counted = counted;
    return counted;
  }

  /** Features that at least this share of the wordings has, or any wording, and that begin so. */
  used(beginning = '', share = 0): string[] {
    const fewest = Math.max(1, Math.ceil(share * this.positive.length - ROUNDING));
    return [...this.features.usedBy(fewest, this.positive.length, beginning)];
  }

  private shareWithSpeaker(): number {
    const speaking = new Set(this.used('s:').flatMap((feature) => [...this.features.places(feature)]));
    return [...speaking].filter((place) => place < this.positive.length).length / (this.positive.length || 1);
  }
}
