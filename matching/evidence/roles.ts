/** Who does it to whom, and who says so. */
import { WRITER } from '../speaker';
import { actorsOf } from '../vector';
import { AGAINST, evidenceGroup, FOR } from './subject';

export const roles = evidenceGroup(
  { 'first actor': FOR, 'actors in reversed order': AGAINST },
  ({ reading: { analysis }, profile }) => {
    const used = (feature: string) => profile.share(feature);
    const found = actorsOf(analysis.units);
    const reversed = found.flatMap((a, i) => found.slice(i + 1).map((b) => used(`${b}>${a}`) - used(`${a}>${b}`)));
    return [found[0] ? used(`1:${found[0]}`) : 0.3, Math.max(0, ...reversed)];
  },
);

/** Somebody speaks in so many of a claim's wordings that it matters who. */
const SPOKEN = 0.2;

export const speaker = evidenceGroup(
  {
    'speaker as in wordings': FOR,
    'another speaker': AGAINST,
    'another speaks for a speaker': AGAINST,
    'another is quoted': AGAINST,
    'the writer speaks': AGAINST,
    'speaker before as in wordings': FOR,
    'another speaker before': AGAINST,
  },
  ({ reading: { analysis, speakerBefore }, profile }) => {
    const used = (name: string) => profile.share(`s:${name}`);
    if (analysis.speaker) {
      const known = used(analysis.speaker);
      const another = known === 0 && profile.spoken > SPOKEN;
      const alone = another && !analysis.units.some(({ term }) => used(term) > 0);
      return [
        known,
        Number(known === 0),
        Number(another),
        Number(alone && /["“”«»„]/.test(analysis.text)),
        Number(another && analysis.speaker === WRITER),
        0,
        0,
      ];
    }
    if (!speakerBefore) return [0, 0, 0, 0, 0, 0, 0];
    const known = used(speakerBefore);
    return [0, 0, 0, 0, 0, known, Number(known === 0 && profile.spoken > SPOKEN)];
  },
);
