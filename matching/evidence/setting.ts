/** The sentence and the page around it. */
import { AGAINST, EITHER, evidenceGroup, FOR } from './subject';

/** With fewer different things in it, a sentence says little. */
const SHORT = 5;

export const setting = evidenceGroup(
  {
    length: EITHER,
    short: AGAINST,
    'page on topic': FOR,
    'turned by what stands before': AGAINST,
  },
  ({ reading }) => {
    const distinct = new Set(reading.analysis.units.map((unit) => unit.term)).size;
    return [
      Math.log(1 + distinct),
      Math.max(0, SHORT - distinct),
      Math.min(1, reading.namesInLead.size / 4),
      Number(reading.isTurned),
    ];
  },
);

/** Much is not to be expected of a claim that is known in a few wordings only. */
export const knowledge = evidenceGroup({ 'wordings known': EITHER }, ({ profile }) => [
  Math.log1p(profile.positive.length),
]);

/** Other claims of the pack that the sentence may repeat instead. */
export const rivals = evidenceGroup(
  { 'model prefers another claim': AGAINST, 'wordings prefer another claim': AGAINST },
  ({ logOdds, nearest, rival }) => [
    Math.min(1, Math.max(0, rival.logOdds - logOdds) / 6),
    Math.max(0, rival.similarity - (nearest[0]?.similarity ?? 0)),
  ],
);
