/** Numbers, units and times: the same, or another claim. */
import type { Analysis } from '../analyse';
import type { Profile } from '../profile';
import { AGAINST, evidenceGroup } from './subject';

export const quantities = evidenceGroup(
  {
    'foreign numbers': AGAINST,
    'foreign dates': AGAINST,
    'missing numbers': AGAINST,
    'another number of the same': AGAINST,
  },
  ({ reading: { analysis }, profile }) => {
    const present = new Set(analysis.units.map((unit) => unit.term));
    const foreign = analysis.units.filter((unit) => !profile.has(unit.term));
    const missing = profile.keyNumbers.filter((number) => !present.has(number));
    return [
      Math.min(2, foreign.filter(({ kind }) => kind === 'number').length),
      Math.min(2, foreign.filter(({ kind }) => kind === 'date').length),
      missing.reduce((sum, number) => sum + profile.share(number), 0),
      Number(isCountedOtherwise(analysis, profile)),
    ];
  },
);

/** `seven killed` where wordings say `two killed`, and nothing says `two` besides. */
function isCountedOtherwise({ units }: Analysis, profile: Profile): boolean {
  return units.some(({ kind, term }, at) => {
    const counted = units[at + 1]?.term;
    if (kind !== 'number' || counted === undefined || profile.share(`${term}_${counted}`) > 0) return false;
    const numbers = profile.counted.get(counted) ?? [];
    return numbers.some((number) => !units.some((own) => own.term === number));
  });
}
