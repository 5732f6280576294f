/** Who and what is named: too many, too few, others. */
import { personNouns } from '../words';
import { AGAINST, EITHER, evidenceGroup } from './subject';

export const names = evidenceGroup(
  {
    'foreign names': AGAINST,
    'foreign persons': AGAINST,
    'missing names': AGAINST,
    'missing names, named before': EITHER,
    'missing names, in the lead': EITHER,
  },
  ({ reading: { analysis, namesBefore, namesInLead }, profile }) => {
    const present = new Set(analysis.units.map((unit) => unit.term));
    const foreign = analysis.units.filter((unit) => !profile.has(unit.term));
    const missing = profile.keyNames.filter((name) => !present.has(name));
    const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + profile.share(term), 0);
    return [
      Math.min(3, foreign.filter((unit) => unit.kind === 'name' || unit.unknownName).length),
      Math.min(2, foreign.filter((unit) => unit.kind === 'word' && personNouns.has(unit.term)).length),
      weigh(missing.filter((name) => !namesBefore.has(name) && !namesInLead.has(name))),
      weigh(missing.filter((name) => namesBefore.has(name))),
      weigh(missing.filter((name) => !namesBefore.has(name) && namesInLead.has(name))),
    ];
  },
);
