/** How near the sentence comes to the claim's wordings, and to what must not be taken for it. */
import type { AnalysedForm } from '../profile';
import type { Reading } from '../reading';
import { AGAINST, clamp, evidenceGroup, FOR, mean, NEAREST, type NearForm, share } from './subject';

export function compare(reading: Reading, form: AnalysedForm): NearForm {
  let shared = 0;
  for (const [i, feature] of form.features.entries()) if (reading.weights.has(feature)) shared += form.weights[i] ?? 0;
  return {
    form,
    similarity: shared / Math.sqrt(form.weight * reading.weight || 1),
    covered: shared / (form.weight || 1),
  };
}

export const similarity = evidenceGroup(
  {
    'claim model for': FOR,
    'claim model against': FOR,
    'best wording': FOR,
    'three best wordings': FOR,
    'best contrast': AGAINST,
    'contrast beats wording': AGAINST,
    'passage covered': FOR,
    'wording covered': FOR,
  },
  ({ reading, profile, logOdds, nearest }) => {
    const best = nearest[0]?.similarity ?? 0;
    const contrast = Math.max(0, ...profile.contrasts.map((form) => compare(reading, form).similarity));
    return [
      clamp(logOdds, 0, 8) / 4,
      clamp(logOdds, -8, 0) / 4,
      best,
      mean(nearest.slice(0, NEAREST).map((near) => near.similarity)),
      contrast,
      Math.max(0, contrast - best),
      share(reading.analysis.units, (unit) => profile.shares.has(unit.term)),
      Math.max(0, ...nearest.map(({ covered }) => covered)),
    ];
  },
);
