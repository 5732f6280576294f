/** Said or denied, stated or asked, done or merely supposed. */
import type { Analysis } from '../analyse';
import { isAsked, isReversed, isSupposed } from '../irrealis';
import { reversals, speechVerbs } from '../words';
import { AGAINST, evidenceGroup, mean } from './subject';

export const polarity = evidenceGroup(
  {
    'negation differs': AGAINST,
    'negates what wordings assert': AGAINST,
    'asserts what wordings negate': AGAINST,
    'foreign reversals': AGAINST,
    'called untrue': AGAINST,
    'said not to be said': AGAINST,
  },
  ({ reading: { analysis }, profile, nearest }) => {
    const used = (term: string) => profile.share(term);
    const { units } = analysis;
    const negates = units.filter(
      ({ term, negated }) => negated && used(term) > 0.05 && used(`-${term}`) < 0.25 * used(term),
    );
    const asserts = units.filter(
      ({ term, negated }) => !negated && used(term) > 0.1 && used(`-${term}`) > 0.6 * used(term),
    );
    const inWordings = mean(nearest.map(({ form }) => Math.min(1, form.analysis.negations)));
    return [
      Math.abs(Math.min(1, analysis.negations) - inWordings),
      Math.min(2, negates.length),
      Math.min(2, asserts.length),
      Math.min(2, units.filter(({ term }) => reversals.has(term) && used(term) === 0).length),
      Number(isReversed(analysis.text) && !nearest.some(({ form }) => isReversed(form.text))),
      Number(deniesSpeech(analysis) && !nearest.some(({ form }) => deniesSpeech(form.analysis))),
    ];
  },
);

export const mood = evidenceGroup(
  {
    question: AGAINST,
    'hypothetical differs': AGAINST,
    'supposed though claimed as fact': AGAINST,
    'wished or wondered': AGAINST,
    'asked whether': AGAINST,
  },
  ({ reading: { analysis }, profile, nearest }) => {
    const supposed = Math.min(1, analysis.hypotheticals);
    const inWordings = mean(nearest.map(({ form }) => Math.min(1, form.analysis.hypotheticals)));
    return [
      Math.max(0, Number(analysis.question) - profile.questions),
      Math.abs(supposed - inWordings),
      Number(profile.claimedAsFact) * Math.max(0, supposed - profile.hypotheticals),
      Number(isSupposed(analysis.text) && !nearest.some(({ form }) => isSupposed(form.text))),
      Number(isAsked(analysis.text) && !nearest.some(({ form }) => isAsked(form.text))),
    ];
  },
);

/** `did not think`, `isn’t saying` */
function deniesSpeech({ tokens }: Analysis): boolean {
  const denies = (at: number) => tokens[at]?.negated || tokens[at]?.word === 'not' || tokens[at]?.word === 'never';
  return tokens.some(({ stem }, at) => speechVerbs.has(stem) && (denies(at - 1) || denies(at - 2)));
}
