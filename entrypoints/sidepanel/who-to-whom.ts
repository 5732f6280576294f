/** Who says what to whom: the claims' attributions as a picture has them, counted and in order. */
import { speakerName } from '../../components/words';
import type { Found } from '../../listing/use-page';

type FoundClaim = Found['claim'];

/** Stands for all whom the source does not name as being spoken to. */
export const NOBODY_NAMED = '\u2014';

export interface Person {
  readonly name: string;
  /** How many of the page's claims are by or to this person. */
  readonly claims: number;
}

export interface Saying {
  readonly speaker: string;
  readonly addressee: string;
  readonly claims: number;
}

export interface WhoToWhom {
  /** Who has most claims comes first. */
  readonly speakers: readonly Person[];
  /** The same; `NOBODY_NAMED` is last. */
  readonly addressees: readonly Person[];
  readonly sayings: readonly Saying[];
}

export function speakerOf({ speaker }: FoundClaim): string {
  return speakerName(speaker);
}

export function addresseeOf({ addressee }: FoundClaim): string {
  return addressee ?? NOBODY_NAMED;
}

/** A claim that stands on the page twice counts once. */
export function whoToWhom(found: readonly Found[]): WhoToWhom {
  const claims = [...new Map(found.map(({ claim }) => [claim.id, claim])).values()];
  const sayings = new Map<string, Saying>();
  for (const claim of claims) {
    const [speaker, addressee] = [speakerOf(claim), addresseeOf(claim)];
    const key = JSON.stringify([speaker, addressee]);
    sayings.set(key, { speaker, addressee, claims: (sayings.get(key)?.claims ?? 0) + 1 });
  }
  const all = [...sayings.values()];
  return {
    speakers: count(all, ({ speaker }) => speaker),
    addressees: count(all, ({ addressee }) => addressee),
    sayings: all.sort(mostFirst),
  };
}

function count(sayings: readonly Saying[], nameOf: (saying: Saying) => string): Person[] {
  const people = new Map<string, number>();
  for (const saying of sayings) people.set(nameOf(saying), (people.get(nameOf(saying)) ?? 0) + saying.claims);
  return [...people]
    .map(([name, claims]) => ({ name, claims }))
    .sort((a, b) => Number(a.name === NOBODY_NAMED) - Number(b.name === NOBODY_NAMED) || mostFirst(a, b));
}

function mostFirst(a: { claims: number }, b: { claims: number }): number {
  return b.claims - a.claims;
}

/** A line of the picture: from one row on the left to one on the right. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
}

export interface Side {
  readonly people: readonly Person[];
  /** For whom there is no room: one row stands for all of them. */
  readonly others: number;
}

export interface Drawing {
  readonly left: Side;
  readonly right: Side;
  readonly lines: readonly Line[];
}

/** As much as can be taken in at a glance: at most `most` rows on each side. */
export function draw({ speakers, addressees, sayings }: WhoToWhom, most: number): Drawing {
  const [left, right] = [sideOf(speakers, most), sideOf(addressees, most)];
  const lines = new Map<string, Line>();
  for (const { speaker, addressee, claims } of sayings) {
    const [from, to] = [rowOf(left, speaker), rowOf(right, addressee)];
    const key = `${from} ${to}`;
    lines.set(key, { from, to, claims: (lines.get(key)?.claims ?? 0) + claims });
  }
  return { left, right, lines: [...lines.values()] };
}

function sideOf(people: readonly Person[], most: number): Side {
  if (people.length <= most) return { people, others: 0 };
  // Those whom nobody names keep their row.
  const named = people.filter(({ name }) => name !== NOBODY_NAMED);
  const unnamed = people.filter(({ name }) => name === NOBODY_NAMED);
  const shown = most - 1 - unnamed.length;
  return { people: [...named.slice(0, shown), ...unnamed], others: named.length - shown };
}

/** The row after the last is that of all the others. */
function rowOf({ people }: Side, name: string): number {
  const row = people.findIndex((person) => person.name === name);
  return row < 0 ? people.length : row;
}
