/** Why a sentence was marked: the page's wording beside the one on record, with the words that met. */
import { listed, type TextKey, t } from '../i18n/text';
import type { Explanation } from '../matching/types';
import type { PageMatch } from '../messaging/protocol';
import { Marked, type Span } from './marked';
import { NotThisClaim } from './not-this-claim';
import { Section } from './section';
import { matchLine, pairName, partName, strengthOf } from './words';

type Pair = Explanation['pairs'][number];
type Part = Explanation['parts'][number];
interface Met extends Span {
  readonly how: Pair['how'];
}

interface MatchReasonProps {
  readonly match: PageMatch;
  readonly onDismiss: (() => void) | undefined;
}

export function MatchReason({ match, onDismiss }: MatchReasonProps) {
  const { wording, pairs, changes, parts } = match.explanation;
  const changed = otherWords(match);
  return (
    <Section title={t('whyTitle')} note={matchLine(match)}>
      {match.kind !== 'misattributed' && <p>{t('whyStrength', strengthOf(match.score), percent(match.score))}</p>}
      <Wording label={t('driftHere')} text={match.exact} met={pairs.map(({ passage: span, how }) => ({ span, how }))} />
      <Wording label={t('whyWording')} text={wording} met={pairs.map(({ wording: span, how }) => ({ span, how }))} />
      <List label={t('whyChanges')}>
        {changes.map(({ passage, wording: from }) => changeText(match.exact.slice(...passage), wording.slice(...from)))}
      </List>
      <List label={t('whyParts')}>{partTexts(parts)}</List>
      <List label={t('whyOtherWords')}>
        {changed.map(({ page, record, how }) => t('whyPair', page, record, pairName(how)))}
      </List>
      {onDismiss && <NotThisClaim onClick={onDismiss} />}
    </Section>
  );
}

function percent(score: number): string {
  return String(Math.round(score * 100));
}

/** Words that met are underlined; dotted where they differ. */
function Wording({ label, text, met }: { label: string; text: string; met: readonly Met[] }) {
  return (
    <p class="wording">
      <span class="label">{label}</span>
      <span dir="auto">
        <Marked text={text} spans={met}>
          {(words, { how }, at) => (
            <mark key={at} data-how={how}>
              {words}
            </mark>
          )}
        </Marked>
      </span>
    </p>
  );
}

function List({ label, children }: { label: string; children: readonly string[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <p class="label">{label}</p>
      <ul class="pairs">
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function changeText(page: string, record: string): string {
  if (record === '') return t('whyAdded', page);
  return page === '' ? t('whyLeftOut', record) : t('whyChanged', page, record);
}

/** Which parts of the claim the sentence says itself, and which only the text around it does. */
const PARTS: readonly (readonly [Part['filled'], TextKey])[] = [
  ['here', 'whySaidHere'],
  ['around', 'whySaidAround'],
  ['missing', 'whyMissing'],
];

function partTexts(parts: readonly Part[]): string[] {
  return PARTS.flatMap(([filled, text]) => {
    const names = new Set(parts.filter((part) => part.filled === filled).map(({ role }) => partName(role)));
    return names.size > 0 ? [t(text, listed([...names]))] : [];
  });
}

function otherWords(match: PageMatch) {
  const seen = new Map<string, { page: string; record: string; how: Pair['how'] }>();
  for (const { how, ...spans } of match.explanation.pairs) {
    const page = match.exact.slice(...spans.passage);
    const record = match.explanation.wording.slice(...spans.wording);
    if (how !== 'same' && page && record && page.toLowerCase() !== record.toLowerCase())
      seen.set(`${page}\n${record}`, { page, record, how });
  }
  return [...seen.values()];
}
