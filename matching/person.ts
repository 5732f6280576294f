/** Who and what may speak: people by name or by what they are, and what a noun may stand for. */
import type { Analysis, Unit } from './analyse';
import { adverbs, nobodies, personNouns } from './words';

type Sentence = Pick<Analysis, 'units' | 'text'>;

/** Anybody, or anything that a noun stands for and that may speak: `the paper`. */
export function isActor(unit: Unit): boolean {
  return isPerson(unit) || (unit.kind === 'word' && !nobodies.has(unit.term) && !isAdverb(unit.term));
}

/** By its stem: `strongli`. */
export function isAdverb(stem: string): boolean {
  return adverbs.has(stem) || (/.{3}li$/.test(stem) && !/^(?:famili|assembli)$/.test(stem));
}

/** A name, or a noun for what somebody is. */
export function isPerson(unit: Unit): boolean {
  return isNamed(unit) || (unit.kind === 'word' && personNouns.has(unit.term));
}

/** By a name, be it one that the pack knows or not. */
export function isNamed({ kind, unknownName }: Unit): boolean {
  return kind === 'name' || unknownName;
}

/** Who opens a sentence: `Polish Prime Minister Donald Tusk`, `The minister`. */
export function subjectOf({ units, text }: Sentence): Unit | undefined {
  if (!/^\W*(?:(?:the|an?|mr|mrs|ms|dr)\.?\s+)?$/i.test(text.slice(0, units[0]?.start))) return undefined;
  const goesOn = (unit: Unit, at: number) =>
    isPerson(unit) && text.slice((units[at - 1] as Unit).end, unit.start) === ' ';
  const last = units.findIndex((_, at) => at + 1 === units.length || !goesOn(units[at + 1] as Unit, at + 1));
  const subject = units[last];
  return subject && isPerson(subject) && !isOwner(subject, text) ? subject : undefined;
}

/** Whoever is named first, other than as an owner: `Trump’s envoy`. */
export function firstNamed({ units, text }: Sentence, before = text.length): Unit | undefined {
  return units.find((unit) => unit.end <= before && isPerson(unit) && !isOwner(unit, text));
}

/** The last words before it: no expression that is looked for is longer. */
export const shortlyBefore = (text: string, { start }: Unit) => text.slice(Math.max(0, start - 60), start);

/** `Tusk’s` */
export function isOwner({ end }: Unit, text: string): boolean {
  return /^['’]/.test(text.slice(end)) || /['’]s?$/.test(text.slice(0, end));
}
