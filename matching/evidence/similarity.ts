/** How near the sentence comes to the claim's wordings, and to what must not be taken for it. */
import { Best } from '../index/best';
import type { AnalysedForm, Profile } from '../profile';
import type { Reading } from '../reading';
import { AGAINST, clamp, evidenceGroup, FOR, type Likeness, mean, NEAREST, share } from './subject';

/** Share of the wordings (0..1) that may use a feature that yet is foreign to the claim. */
const USED_BY_CHANCE = 0.02;

/** Compares a passage with every form of a claim at once: only features that both have are ever touched. */
export function compare(
  reading: Pick<Reading, 'weights' | 'weight'>,
  { positive, contrasts, features }: Profile,
): Likeness {
  const shared = new Float64Array(positive.length + contrasts.length);
  const apart = new Float64Array(positive.length + contrasts.length);
  for (const [feature, weight] of reading.weights) {
    const places = features.places(feature);
    const isForeign = (places[Math.floor(positive.length * USED_BY_CHANCE)] ?? Infinity) >= positive.length;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      shared[place] = (shared[place] as number) + weight;
      if (isForeign) apart[place] = (apart[place] as number) + weight;
    }
  }
  const nearest = new Best(NEAREST);
  let [contrast, contrastTold, covered, recordCovered] = [0, 0, 0, 0];
  const similarityTo = (place: number) =>
    (shared[place] as number) / Math.sqrt(features.weight(place) * reading.weight || 1);
  for (const [place, { role }] of positive.entries()) {
    const share = (shared[place] as number) / (features.weight(place) || 1);
    covered = Math.max(covered, share);
    if (role === 'record') recordCovered = Math.max(recordCovered, share);
    nearest.add(place, similarityTo(place));
  }
  for (let place = positive.length; place < shared.length; place++) {
    contrast = Math.max(contrast, similarityTo(place));
    contrastTold = Math.max(contrastTold, (apart[place] as number) / (features.weight(place) || 1));
  }
  return {
    nearest: nearest.items.map((place) => ({ form: positive[place] as AnalysedForm, similarity: similarityTo(place) })),
    contrast,
    contrastTold,
    covered,
    recordCovered,
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
    'what tells a contrast': AGAINST,
    'passage covered': FOR,
    'wording covered': FOR,
  },
  ({ reading, profile, logOdds, nearest, contrast, contrastTold, covered }) => {
    const best = nearest[0]?.similarity ?? 0;
    return [
      clamp(logOdds, 0, 8) / 4,
      clamp(logOdds, -8, 0) / 4,
      best,
      mean(nearest.map((near) => near.similarity)),
      contrast,
      Math.max(0, contrast - best),
      contrastTold,
      share(reading.analysis.units, (unit) => profile.has(unit.term)),
      covered,
    ];
  },
);
