/** What finds a claim that comes with nothing but a sentence or two among very many others. */
import type { Analysis } from '../analyse';
import { isStructural } from '../vector';
import { AGAINST, EITHER, evidenceGroup, FOR, type Subject, share } from './subject';

/** Brings a sum of rarities near to 1. */
const MUCH_SHARED = 4;

/** BM25 (Robertson and Zaragoza 2009): how fast a repeated word stops counting, and how length is held against a claim. */
const SATURATION = 1.2;
const LENGTH = 0.75;
const USUAL_LENGTH = 20;

function bm25({ reading, profile }: Subject): number {
  const forms = profile.positive.length;
  const length = [...profile.rarities.keys()].reduce((sum, term) => sum + forms * profile.share(term), 0);
  const penalty = SATURATION * (1 - LENGTH + (LENGTH * length) / USUAL_LENGTH);
  let sum = 0;
  for (const [term, rarity] of profile.rarities) {
    const count = forms * profile.share(term);
    if (reading.weights.has(term)) sum += (rarity * count * (SATURATION + 1)) / (count + penalty);
  }
  return sum;
}

export const retrieval = evidenceGroup(
  {
    'rarity shared': FOR,
    'rarity shared, length held against it': FOR,
    'record covered': FOR,
    'shared, against the best claim': FOR,
    'place among the claims': AGAINST,
    'rarity of passage covered': FOR,
    'rarity of claim covered': FOR,
    'both covered': FOR,
    'neighbours shared': FOR,
    'neighbours covered': FOR,
    'a number shared': FOR,
    'claim numbers missing': AGAINST,
    'capitals shared': FOR,
    'claim capitals missing': AGAINST,
    'claim length': EITHER,
  },
  (subject) => {
    const { reading, profile, candidate, recordCovered } = subject;
    const own = [...reading.weights].filter(([term]) => !isStructural(term));
    const rarity = (entries: readonly (readonly [string, number])[]) =>
      entries.reduce((sum, [, squared]) => sum + Math.sqrt(squared), 0) / reading.rarest;
    const shared = rarity(own.filter(([term]) => profile.rarities.has(term)));
    const covered = shared / (rarity(own) || 1);
    const claimCovered = shared / (profile.rarity || 1);
    const neighbours = profile.used().filter((feature) => feature.includes('_'));
    const met = neighbours.filter((feature) => reading.weights.has(feature)).length;
    const numbers = profile.used('#');
    const capitals = capitalsOf(reading.analysis);
    const claimCapitals = new Set(profile.positive.flatMap(({ analysis }) => [...capitalsOf(analysis)]));
    const has = (term: string) => reading.weights.has(term);
    return [
      shared / MUCH_SHARED,
      bm25(subject) / MUCH_SHARED,
      recordCovered,
      candidate?.ofBest ?? 0,
      Math.log(1 + (candidate?.place ?? 0)),
      covered,
      claimCovered,
      Math.sqrt(covered * claimCovered),
      Math.min(5, met) / 5,
      met / (neighbours.length || 1),
      Number(numbers.some(has)),
      share(numbers, (term) => !has(term)),
      share([...capitals], (term) => profile.has(term)),
      share([...claimCapitals], (term) => !has(term)),
      Math.log(1 + profile.rarities.size),
    ];
  },
);

function capitalsOf({ units }: Analysis): Set<string> {
  return new Set(units.filter(({ unknownName, kind }) => unknownName || kind === 'name').map(({ term }) => term));
}

/** A claim is mostly checked in the days after people wrote what it is about. */
export const dates = evidenceGroup(
  {
    'dates known': EITHER,
    'days apart': AGAINST,
    'checked before': AGAINST,
    'checked in two weeks': EITHER,
    'checked in two months': EITHER,
    'checked in a year': EITHER,
  },
  ({ reading, published }) => {
    if (reading.day === undefined || published === undefined) return [0, 0, 0, 0, 0, 0];
    const days = published - reading.day;
    return [
      1,
      Math.log1p(Math.abs(days)),
      Number(days < -3),
      Number(days >= -3 && days <= 14),
      Number(days > 14 && days <= 60),
      Number(days > 60 && days <= 400),
    ];
  },
);
