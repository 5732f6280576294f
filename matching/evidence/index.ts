/** Evidence for and against "this sentence repeats this claim", as numbers that a learned weighting adds up. */
import { frame } from './frame';
import { joint } from './joint';
import { names } from './names';
import { part } from './part';
import { mood, polarity } from './polarity';
import { quantities } from './quantities';
import { type RecordMatch, records } from './records';
import { dates, retrieval } from './retrieval';
import { pronoun, roles, speaker } from './roles';
import { knowledge, rivals, setting } from './setting';
import { similarity } from './similarity';
import type { Direction, Subject } from './subject';

const general = [
  similarity,
  records,
  names,
  quantities,
  polarity,
  mood,
  roles,
  speaker,
  pronoun,
  rivals,
  setting,
] as const;
/** What is looked at depends on whether a claim comes with wordings, or with nothing but a sentence. */
const groups = {
  withWordings: [...general, frame, part, knowledge, joint],
  plain: [...general, retrieval, dates],
} as const;

export type ClaimKind = keyof typeof groups;

export type EvidenceName = (typeof groups)[ClaimKind][number]['names'][number];

/** The names of the numbers, in the order of `measure`'s result. */
export const evidenceNames: Readonly<Record<ClaimKind, readonly EvidenceName[]>> = {
  withWordings: groups.withWordings.flatMap(({ names: own }) => [...own]),
  plain: groups.plain.flatMap(({ names: own }) => [...own]),
};

/** What each of them speaks for. */
export const evidenceDirections: Readonly<Record<ClaimKind, readonly Direction[]>> = {
  withWordings: groups.withWordings.flatMap(({ directions }) => [...directions]),
  plain: groups.plain.flatMap(({ directions }) => [...directions]),
};

export interface Evidence extends RecordMatch {
  readonly numbers: readonly number[];
  readonly kind: ClaimKind;
  readonly subject: Subject;
}

export function measure(subject: Subject, kind: ClaimKind): Evidence {
  return { numbers: groups[kind].flatMap((group) => group.measure(subject)), kind, subject, ...subject.record };
}
