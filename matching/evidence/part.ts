/** How much of the claim a single part of the sentence says. */
import { AGAINST, clamp, evidenceGroup, FOR, mean, share } from './subject';

export const part = evidenceGroup(
  {
    'part: claim model for': FOR,
    'part: claim model against': FOR,
    'part: best wordings': FOR,
    'part: best contrast': AGAINST,
    'part: what tells a contrast': AGAINST,
    'part: passage covered': FOR,
    'part: wording covered': FOR,
  },
  ({ reading, profile, logOdds, nearest, contrast, contrastTold, covered, part: own }) => {
    const best =
      own && own.logOdds > logOdds ? own : { logOdds, nearest, contrast, contrastTold, covered, clause: reading };
    return [
      clamp(best.logOdds, 0, 8) / 4,
      clamp(best.logOdds, -8, 0) / 4,
      mean(best.nearest.map((near) => near.similarity)),
      best.contrast,
      best.contrastTold,
      share(best.clause.analysis.units, (unit) => profile.has(unit.term)),
      best.covered,
    ];
  },
);
