/** The parts of a sentence that can say something by themselves: `Kyiv offered a truce, and Moscow overlooked it.` */
import { type Analysis, type Unit, within } from './analyse';

/** What parts clauses, where it stands between two units. */
const JOINT =
  /[,;:–—()"“”]|\b(?:and|but|while|whereas|as|because|since|that|which|who|where|although|though|when|after|before|if|so|than)\b/i;
/** With fewer units, a part says too little. */
const FEWEST = 4;
/** Neighbouring parts are also read together, so many at most. */
const TOGETHER = 3;
const MOST = 12;

/** Runs of neighbouring parts, shorter than the sentence, in reading order; none where it has but one part. */
export function clausesOf(analysis: Analysis): Analysis[] {
  const { units } = analysis;
  const starts = units.flatMap((unit, i) =>
    i === 0 || isParted(analysis.text, units[i - 1] as Unit, unit) ? [i] : [],
  );
  const clauses: Analysis[] = [];
  for (const [at, from] of starts.entries()) {
    for (let last = at; last < Math.min(at + TOGETHER, starts.length); last++) {
      const to = starts[last + 1] ?? units.length;
      if (to - from >= FEWEST && to - from < units.length) clauses.push(within(analysis, from, to));
      if (clauses.length === MOST) return clauses;
    }
  }
  return clauses;
}

function isParted(text: string, before: Unit, unit: Unit): boolean {
  return JOINT.test(text.slice(before.end, unit.start));
}
