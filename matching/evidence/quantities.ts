/** Numbers, units and times: the same, or another claim. */
import { AGAINST, evidenceGroup } from './subject';

export const quantities = evidenceGroup(
  { 'foreign numbers': AGAINST, 'foreign dates': AGAINST, 'missing numbers': AGAINST },
  ({ reading: { analysis }, profile }) => {
    const present = new Set(analysis.units.map((unit) => unit.term));
    const foreign = analysis.units.filter((unit) => !profile.has(unit.term));
    const missing = profile.keyNumbers.filter((number) => !present.has(number));
    return [
      Math.min(2, foreign.filter(({ kind }) => kind === 'number').length),
      Math.min(2, foreign.filter(({ kind }) => kind === 'date').length),
      missing.reduce((sum, number) => sum + profile.share(number), 0),
    ];
  },
);
