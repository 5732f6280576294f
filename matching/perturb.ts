/**
 * Near-misses made from a wording: the same words with the claim turned round.
 * They teach a claim's model what its pack maker did not spell out.
 */
import type { Analysis, Unit } from './analyse';
import { distinctNames } from './vector';

const AUXILIARY = /\b(is|was|are|were|has|have|had|will|would|can|could|should|does|did)\b(?! not)/i;

/** People outside any pack's story, to say or do what the claim's actor does. */
const OTHERS = ['the Danish prime minister', 'Ambassador Halvorsen', 'a retired general', 'an opposition senator'];
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SUPPOSED = ['What if ', 'Imagine that ', 'If only ', 'It would be another matter if '];

export interface Twists {
  /** The claim's two names stand in one order only: exchanging them makes another claim. */
  readonly ordered: boolean;
  /** Terms of whoever says or does it. */
  readonly actors: ReadonlySet<string>;
  /** The claim puts something forward as so: supposing it makes another claim. */
  readonly asserted: boolean;
}

/** The wording denied, asked, supposed, with names exchanged, another actor, other numbers and days, where that can be done. */
export function nearMisses(analysis: Analysis, { ordered, actors, asserted }: Twists): string[] {
  const { text } = analysis;
  const made: string[] = [];
  if (analysis.negations === 0) {
    made.push(AUXILIARY.test(text) ? text.replace(AUXILIARY, '$1 not') : `It is not true that ${text}`);
    const inside = middleWordNegated(analysis);
    if (inside) made.push(inside);
  }
  if (!analysis.question) made.push(`${text.replace(/[.!]?["”’]?$/, '')}?`);
  if (asserted && analysis.hypotheticals === 0) made.push(pick(SUPPOSED, text) + text);
  if (ordered) made.push(...namesExchanged(analysis));
  return [...made, ...byAnotherActor(analysis, actors), ...otherQuantities(analysis)];
}

function middleWordNegated({ text, units }: Analysis): string | undefined {
  const words = units.filter((unit) => unit.kind === 'word' && !unit.unknownName);
  const middle = words[Math.floor(words.length / 2)];
  return middle && `${text.slice(0, middle.start)}not ${text.slice(middle.start)}`;
}

function namesExchanged({ text, units }: Analysis): string[] {
  const [a, b] = distinctNames(units);
  const first = units.find((unit) => unit.term === a);
  const second = units.find((unit) => unit.term === b);
  if (!first || !second) return [];
  return [
    text.slice(0, first.start) +
      text.slice(second.start, second.end) +
      text.slice(first.end, second.start) +
      text.slice(first.start, first.end) +
      text.slice(second.end),
  ];
}

function byAnotherActor({ text, units }: Analysis, actors: ReadonlySet<string>): string[] {
  const actor = units.find(({ term }) => actors.has(term));
  return actor ? [replace(text, actor, pick(OTHERS, text))] : [];
}

/** `30` becomes 90, `Thursday` becomes Sunday. */
function otherQuantities({ text, units }: Analysis): string[] {
  return units.flatMap((unit) => {
    if (unit.kind === 'number') return [replace(text, unit, unit.term === '#90' ? '14' : '90')];
    const day = DAYS.indexOf(unit.term);
    return day < 0 ? [] : [replace(text, unit, DAYS[(day + 3) % DAYS.length] ?? '')];
  });
}

function replace(text: string, { start, end }: Unit, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Always the same one for the same text. */
function pick(options: readonly string[], text: string): string {
  return options[text.length % options.length] ?? '';
}
