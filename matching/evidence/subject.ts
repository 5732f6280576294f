/** What a piece of evidence is taken from: one sentence beside one claim that it may repeat. */
import type { Candidate } from '../index/plain-claims';
import type { AnalysedForm, Profile } from '../profile';
import type { Clause, Reading } from '../reading';
import type { RecordMatch } from './records';

export interface Subject extends Likeness {
  readonly reading: Reading;
  readonly profile: Profile;
  /** Log-odds by the claim's own model, 0 where it has none. */
  readonly logOdds: number;
  /** Log-odds by the model that all claims share: of the sentence, and of its part that says most. 0 where it has none. */
  readonly joint: JointOpinion;
  /** The part of the sentence that says most of it; undefined where the sentence has but one, or the claim no model. */
  readonly part: (Part & Likeness) | undefined;
  readonly record: RecordMatch;
  /** Where a plain claim stands among the others. */
  readonly candidate: Candidate | undefined;
  /** When the claim was published, in days since 1970, where that is known. */
  readonly published: number | undefined;
  /** The best that any other claim has to offer. */
  readonly rival: { readonly logOdds: number; readonly similarity: number };
}

export interface JointOpinion {
  readonly whole: number;
  readonly part: number;
}

/** A part of the sentence with the log-odds that the claim's own model gives it. */
export interface Part {
  readonly clause: Clause;
  readonly logOdds: number;
}

/** How like the sentence is to what stands for the claim, and to what must not be taken for it. */
export interface Likeness {
  /** The `NEAREST` wordings that are most like it, best first. */
  readonly nearest: readonly NearForm[];
  /** Cosine to the nearest contrast, 0..1. */
  readonly contrast: number;
  /** The largest share of a contrast's weight that the sentence has and hardly a wording has, 0..1. */
  readonly contrastTold: number;
  /** The largest share of a wording's weight that the sentence has, and of a record's, 0..1. */
  readonly covered: number;
  readonly recordCovered: number;
}

export interface NearForm {
  readonly form: AnalysedForm;
  /** Cosine of the two, 0..1. */
  readonly similarity: number;
}

/** What a number speaks for when it is high: learned weights may not say the opposite. */
export type Direction = 1 | -1 | 0;
export const FOR = 1;
export const AGAINST = -1;
export const EITHER = 0;

/** A few related numbers. `names` and `directions` have one entry for each number that `measure` returns. */
export interface EvidenceGroup<Name extends string> {
  readonly names: readonly Name[];
  readonly directions: readonly Direction[];
  measure(subject: Subject): readonly number[];
}

export function evidenceGroup<Name extends string>(
  directions: Readonly<Record<Name, Direction>>,
  measure: (subject: Subject) => readonly number[],
): EvidenceGroup<Name> {
  return { names: Object.keys(directions) as Name[], directions: Object.values(directions), measure };
}

/** How many of the nearest wordings speak for a claim. */
export const NEAREST = 3;

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0) / (numbers.length || 1);
}

export function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / (items.length || 1);
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
