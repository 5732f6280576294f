/** A sentence as a bag of comparable features: terms, who comes before whom, who does what, neighbours, mood. */
import type { Analysis, Unit } from './analyse';
import { isPerson } from './person';

const CASES = { he: new Set(['he', 'him', 'his', 'himself']), she: new Set(['she', 'her', 'hers', 'herself']) };

/** Whether `he` or `she` stands in the sentence, in whatever case. */
export function speaksOf({ tokens }: Pick<Analysis, 'tokens'>, pronoun: keyof typeof CASES): boolean {
  return tokens.some(({ word }) => CASES[pronoun].has(word));
}

/** Distinct features of a sentence in order of appearance. */
export function featuresOf(analysis: Analysis): string[] {
  const { units } = analysis;
  const names = actorsOf(units);
  const features = new Set(units.map((unit) => unit.term));
  for (const unit of units) if (unit.negated) features.add(`-${unit.term}`);
  if (analysis.speaker) features.add(`s:${analysis.speaker}`);
  if (names[0]) features.add(`1:${names[0]}`);
  for (const [i, first] of names.entries()) for (const second of names.slice(i + 1)) features.add(`${first}>${second}`);
  for (let i = 1; i < units.length; i++) features.add(`${units[i - 1]?.term}_${units[i]?.term}`);
  for (const deed of deedsOf(analysis)) features.add(deed);
  if (analysis.negations > 0) features.add(analysis.negations > 1 ? '!negated-twice' : '!negated');
  if (analysis.hypotheticals > 0) features.add('!hypothetical');
  if (analysis.question) features.add('!question');
  for (const pronoun of ['he', 'she'] as const) if (speaksOf(analysis, pronoun)) features.add(`p:${pronoun}`);
  if (analysis.pronounSpeaking) features.add(`p:${analysis.pronounSpeaking} says`);
  return [...features];
}

/** Stands for everybody whom the pack does not know. */
const SOMEBODY = '@?';

/** Stands before anybody is named. */
const NOBODY_YET = '@0';
const BY = /^[^.,;:]*\bby\s+(?:(?:the|mr\.?|ms\.?|president)\s+)?$/i;

/** Who does what, roughly: each word with whoever is named last before it, or behind it after `by`. */
function* deedsOf({ text, units }: Analysis): Iterable<string> {
  let doer = NOBODY_YET;
  for (const [i, unit] of units.entries()) {
    if (isPerson(unit)) {
      doer = actorTerm(unit);
      continue;
    }
    const next = units[i + 1];
    const passive = next && isPerson(next) && BY.test(text.slice(unit.end, next.start));
    yield `${passive ? actorTerm(next) : doer}+>${unit.term}`;
  }
}

function actorTerm({ kind, term }: Unit): string {
  return kind === 'name' ? term : SOMEBODY;
}

/** Who comes before whom: names of the pack, and `@?` for each first of the others. */
export function actorsOf(units: readonly Unit[]): string[] {
  const actors = units.flatMap((unit, i) => {
    if (!isPerson(unit)) return [];
    if (unit.kind === 'name') return [unit.term];
    const next = units[i + 1];
    // `Minister Kovář` is Kovář.
    return next?.kind === 'name' && next.start - unit.end <= 2 ? [] : [SOMEBODY];
  });
  return [...new Set(actors)];
}

/** Names in the order in which they first appear. */
export function distinctNames(units: readonly Unit[]): string[] {
  return [...new Set(units.filter((unit) => unit.kind === 'name').map((unit) => unit.term))];
}

/** Pairs, neighbours and moods say how things are put together, not what is spoken of. */
export function isStructural(feature: string): boolean {
  return /^(?:1:|s:|p:|!|-)|[>_]/.test(feature);
}

/** Two words side by side, or a word with whoever does it: of these a language has the most. */
export function isCombination(feature: string): boolean {
  return /_|\+>/.test(feature);
}
