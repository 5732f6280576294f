/** Who does it to whom, and who says so. */
import { isNamed } from '../person';
import { actorsOf, speaksOf } from '../vector';
import { WRITER } from '../view';
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
    'another speaks alone': AGAINST,
    'another is quoted': AGAINST,
    'the writer speaks': AGAINST,
    'speaker before as in wordings': FOR,
    'another speaker before': AGAINST,
  },
  ({ reading: { analysis, speakerBefore, standsFor }, profile }) => {
    const used = (name: string) => profile.share(`s:${name}`);
    const { speaker: own, units, text } = analysis;
    const names = units.some(({ term }) => profile.isSpeaker(term));
    if (own) {
      // `Kyiv: …` may be a place, a paper or whoever retells it.
      const leads = text.charAt(units[0]?.end ?? 0) === ':';
      const foreign = leads ? used(own) === 0 : !profile.isSpeaker(own);
      const another = foreign && profile.spoken > SPOKEN;
      const alone = another && !names;
      return [
        used(own),
        Number(foreign),
        Number(another),
        Number(another && !leads && units.some((unit) => unit.term === own && isNamed(unit))),
        Number(alone),
        Number(alone && /["“”«»„]/.test(text)),
        Number(own === WRITER && profile.spoken > SPOKEN),
        0,
        0,
      ];
    }
    const before = analysis.pronounSpeaking ? standsFor : speakerBefore;
    const another = before !== undefined && !profile.isSpeaker(before) && profile.spoken > SPOKEN && !names;
    return [0, 0, 0, 0, 0, 0, 0, speakerBefore ? used(speakerBefore) : 0, Number(another)];
  },
);

/** Wordings that must say `he` before `she` is somebody else; and how much seldomer they say `she`. */
const [PRONOUN_USED, SELDOMER] = [0.05, 0.1];

export const pronoun = evidenceGroup(
  { 'another pronoun': AGAINST, 'another pronoun speaks': AGAINST },
  ({ reading: { analysis }, profile }) => {
    const isOther = (own: string, other: string) => {
      const [seldom, often] = [profile.share(own), profile.share(other)];
      return often > PRONOUN_USED && seldom < SELDOMER * often;
    };
    const [he, she] = [speaksOf(analysis, 'he'), speaksOf(analysis, 'she')];
    const says = analysis.pronounSpeaking;
    return [
      Number((she && isOther('p:she', 'p:he')) || (he && isOther('p:he', 'p:she'))),
      Number(says !== undefined && isOther(`p:${says} says`, says === 'he' ? 'p:she says' : 'p:he says')),
    ];
  },
);
