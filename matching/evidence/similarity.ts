/** How near the sentence comes to the claim's wordings, and to what must not be taken for it. */
import type { AnalysedForm, Profile } from '../profile';
import type { Reading } from '../reading';
import { AGAINST, clamp, evidenceGroup, FOR, mean, NEAREST, type NearForm, share } from './subject';

export interface Compared {
  /** The claim's wordings and records, those most like the passage first. */
  readonly nearest: readonly NearForm[];
  /** Cosine to the contrast that is most like it, 0..1. */
  readonly contrast: number;
}

/** Compares a passage with every form of a claim at once: only features that both have are ever touched. */
export function compare(reading: Reading, { positive, contrasts, having }: Profile): Compared {
  const shared = new Float64Array(positive.length + contrasts.length);
  for (const [feature, weight] of reading.weights)
    for (const place of having.get(feature) ?? []) shared[place] = (shared[place] as number) + weight;
  const near = (form: AnalysedForm, place: number): NearForm => ({
    form,
    similarity: (shared[place] as number) / Math.sqrt(form.weight * reading.weight || 1),
    covered: (shared[place] as number) / (form.weight || 1),
  });
  return {
    nearest: positive.map(near).sort((a, b) => b.similarity - a.similarity),
    contrast: Math.max(0, ...contrasts.map((form, i) => near(form, positive.length + i).similarity)),
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
  ({ reading, profile, logOdds, nearest, contrast }) => {
    const best = nearest[0]?.similarity ?? 0;
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
