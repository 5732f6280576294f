/** Who does it to whom, and who says so. */
import { isNamed, WRITER } from '../speaker';
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
    'another is named as speaking': AGAINST,
    'another is quoted': AGAINST,
    'the writer speaks': AGAINST,
    'speaker before as in wordings': FOR,
    'another speaker before': AGAINST,
  },
  ({ reading: { analysis, speakerBefore }, profile }) => {
    const used = (name: string) => profile.share(`s:${name}`);
    const { speaker: own, units, text } = analysis;
    if (own) {
      // `Kyiv: …` may be a place, a paper or whoever retells it.
      const leads = text.charAt(units[0]?.end ?? 0) === ':';
      const foreign = leads ? used(own) === 0 : !profile.isSpeaker(own);
      const another = foreign && profile.spoken > SPOKEN;
      const alone = another && !units.some(({ term }) => profile.isSpeaker(term));
      return [
        used(own),
        Number(foreign),
        Number(another),
        Number(another && !leads && units.some((unit) => unit.term === own && isNamed(unit))),
        Number(alone && /["“”«»„]/.test(text)),
        Number(another && own === WRITER),
        0,
        0,
      ];
    }
    if (!speakerBefore) return [0, 0, 0, 0, 0, 0, 0, 0];
    const another = !profile.isSpeaker(speakerBefore) && profile.spoken > SPOKEN;
    return [0, 0, 0, 0, 0, 0, used(speakerBefore), Number(another)];
  },
);
