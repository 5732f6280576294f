/**
 * Near-misses made from a wording: the same words with the claim turned round.
 * They teach a claim's model what its pack maker did not spell out.
 */
import type { Analysis, Unit } from './analyse';
import { distinctNames } from './vector';

const AUXILIARY = /\b(is|was|are|were|has|have|had|will|would|can|could|should|does|did)\b(?! not)/i;

/** The wording denied, asked, and with its first two names exchanged, where that can be done. */
export function nearMisses(analysis: Analysis, swappable: boolean): string[] {
  const { text } = analysis;
  const made: string[] = [];
  if (analysis.negations === 0) {
    made.push(AUXILIARY.test(text) ? text.replace(AUXILIARY, '$1 not') : `It is not true that ${text}`);
    const inside = middleWordNegated(analysis);
    if (inside) made.push(inside);
  }
  if (!analysis.question) made.push(`${text.replace(/[.!]?["”’]?$/, '')}?`);
  if (swappable) made.push(...namesExchanged(analysis));
  return made;
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
  return [replaceTwo(text, first, second)];
}

function replaceTwo(text: string, first: Unit, second: Unit): string {
  return (
    text.slice(0, first.start) +
    text.slice(second.start, second.end) +
    text.slice(first.end, second.start) +
    text.slice(first.start, first.end) +
    text.slice(second.end)
  );
}
