/** The words a reader meets: how speakers, kinds of match and relations are named. Neutral, never a verdict. */
import type { RelationType, Source } from '../claims/pack';
import type { ClaimView } from '../claims/view';
import { minimumScore } from '../matching/sensitivity';
import type { Explanation, MatchKind } from '../matching/types';

export const NOT_STATED = 'not stated';

export const MEANING =
  'A mark means this claim is known here, not that it is true or false. Unmarked does not mean checked.';

export function speakerName({ kind, name }: ClaimView['speaker']): string {
  if (kind === 'newsroom') return 'Stated by the source itself';
  if (kind === 'anonymous') return `Anonymous: ${name ?? NOT_STATED}`;
  return name ?? `Speaker ${NOT_STATED}`;
}

export const matchKindName: Record<MatchKind, string> = {
  verbatim: 'Verbatim',
  'altered-quotation': 'Altered quotation',
  paraphrase: 'Paraphrase',
  misattributed: 'Same words, another speaker',
};

/** What a match is, in a line: `Paraphrase, strong match`. */
export function matchLine({ kind, score }: { kind: MatchKind; score: number }): string {
  return kind === 'misattributed' ? matchKindName[kind] : `${matchKindName[kind]}, ${strengthOf(score)} match`;
}

/** The same steps as the sensitivity setting, so that "strict" marks the strong matches. */
export function strengthOf(score: number): string {
  if (score >= minimumScore.strict) return 'strong';
  return score >= minimumScore.balanced ? 'medium' : 'weak';
}

export const speechName: Record<ClaimView['speech'], string> = {
  direct: 'Direct quotation',
  indirect: 'Indirect speech',
  statement: 'Plain statement',
};

export const relationName: Record<RelationType, string> = {
  answers: 'Answers',
  contradicts: 'At odds with',
  supports: 'Supports',
  repeats: 'Repeats',
};

export const pairName: Record<Explanation['pairs'][number]['how'], string> = {
  same: 'same word',
  form: 'other form',
  name: 'other name',
  number: 'same number',
  synonym: 'same meaning',
};

/** The parts of a claim, as its pack takes it apart. */
export const partName: Readonly<Record<string, string>> = {
  actor: 'who',
  action: 'does what',
  addressee: 'to whom',
  object: 'about what',
  condition: 'on which condition',
  quantity: 'how much',
  time: 'when',
  place: 'where',
  reason: 'why',
};

/** What is said of a source, as far as it is stated. */
type Stated = Partial<Pick<Source, 'title' | 'publisher' | 'author' | 'published'>>;

export function sourceTitle(source: Stated): string {
  return source.title ?? `Title ${NOT_STATED}`;
}

/** What stands behind a source's title: `Daily Example, by A. Writer, 3 May`. */
export function sourceDetails({ publisher, author, published }: Stated): string {
  return [
    publisher ?? `publisher ${NOT_STATED}`,
    ...(author ? [`by ${author}`] : []),
    published ?? `date ${NOT_STATED}`,
  ].join(', ');
}
