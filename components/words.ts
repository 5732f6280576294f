/** The words a reader meets: how speakers, kinds of match and relations are named. Neutral, never a verdict. */
import type { RelationType, Source } from '../claims/pack';
import type { ClaimView } from '../claims/view';
import { dated, type TextKey, t } from '../i18n/text';
import { minimumScore } from '../matching/sensitivity';
import type { Explanation, MatchKind } from '../matching/types';

export const notStated = () => t('saidNotStated');

/** What a mark means and what it does not. */
export const meaning = () => t('cardMeaning');

export function speakerName({ kind, name }: ClaimView['speaker']): string {
  if (kind === 'newsroom') return t('saidBySource');
  if (kind === 'anonymous') return t('saidAnonymously', name ?? notStated());
  return name ?? t('saidByNobody');
}

const kindNames: Readonly<Record<MatchKind, TextKey>> = {
  verbatim: 'kindVerbatim',
  'altered-quotation': 'kindAltered',
  paraphrase: 'kindParaphrase',
  misattributed: 'kindMisattributed',
};

export const kindName = (kind: MatchKind) => t(kindNames[kind]);

/** What a match is, in a line: `Paraphrase, strong match`. */
export function matchLine({ kind, score }: { kind: MatchKind; score: number }): string {
  const name = t(kindNames[kind]);
  return kind === 'misattributed' ? name : t('kindWithStrength', name, strengthOf(score));
}

/** The same steps as the sensitivity setting, so that "strict" marks the strong matches. */
export function strengthOf(score: number): string {
  if (score >= minimumScore.strict) return t('kindStrong');
  return t(score >= minimumScore.balanced ? 'kindMedium' : 'kindWeak');
}

const speechNames: Readonly<Record<ClaimView['speech'], TextKey>> = {
  direct: 'saidDirectly',
  indirect: 'saidIndirectly',
  statement: 'saidPlainly',
};

export const speechName = (speech: ClaimView['speech']) => t(speechNames[speech]);

const relationNames: Readonly<Record<RelationType, TextKey>> = {
  answers: 'cardAnswers',
  contradicts: 'cardContradicts',
  supports: 'cardSupports',
  repeats: 'cardRepeats',
};

export const relationName = (type: RelationType) => t(relationNames[type]);

const pairNames: Readonly<Record<Explanation['pairs'][number]['how'], TextKey>> = {
  same: 'whySame',
  form: 'whyForm',
  name: 'whyName',
  number: 'whyNumber',
  synonym: 'whySynonym',
};

export const pairName = (how: Explanation['pairs'][number]['how']) => t(pairNames[how]);

/** The parts of a claim, as its pack takes it apart. */
const partNames: Readonly<Record<string, TextKey>> = {
  actor: 'whyActor',
  action: 'whyAction',
  addressee: 'whyAddressee',
  object: 'whyObject',
  condition: 'whyCondition',
  quantity: 'whyQuantity',
  time: 'whyTime',
  place: 'whyPlace',
  reason: 'whyReason',
};

export function partName(role: string): string {
  const name = partNames[role];
  return name ? t(name) : role;
}

/** What is said of a source, as far as it is stated. */
type Stated = Partial<Pick<Source, 'title' | 'publisher' | 'author' | 'published'>>;

export function sourceTitle(source: Stated): string {
  return source.title ?? t('saidUntitled');
}

/** What stands behind a source's title: `Daily Example, by A. Writer, 3 May 2025`. */
export function sourceDetails({ publisher, author, published }: Stated): string {
  return [
    publisher ?? t('saidUnpublished'),
    ...(author ? [t('saidAuthor', author)] : []),
    published ? dayOf(published) : t('saidUndated'),
  ].join(', ');
}

/** `2025-05-13` and `2025-05-13T10:00:00Z` as the language writes that day; whatever else the source says, as it says it. */
export function dayOf(published: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(published) ?? [];
  return day ? dated(new Date(Number(year), Number(month) - 1, Number(day))) : published;
}
