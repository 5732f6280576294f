/** Why a sentence was marked: the page's wording beside the one on record, with the words that met. */
import type { Explanation } from '../matching/types';
import type { PageMatch } from '../messaging/protocol';
import { Section } from './section';
import { matchLine, pairName, partName, strengthOf } from './words';

type Pair = Explanation['pairs'][number];
interface Met {
  readonly span: readonly [number, number];
  readonly how: Pair['how'];
}

export function MatchReason({ match }: { match: PageMatch }) {
  const { wording, pairs, changes, parts } = match.explanation;
  const changed = otherWords(match);
  return (
    <Section title="Why it matched" note={matchLine(match)}>
      <p class="wording">
        <span class="label">On this page</span>
        <Marked text={match.exact} met={pairs.map((pair) => ({ span: pair.passage, how: pair.how }))} />
      </p>
      <p class="wording">
        <span class="label">Wording on record</span>
        <Marked text={wording} met={pairs.map((pair) => ({ span: pair.wording, how: pair.how }))} />
      </p>
      {changes.length > 0 && (
        <div>
          <span class="label">Changes to the quotation</span>
          <ul class="pairs">
            {changes.map(({ passage, wording: from }) => (
              <li key={`${passage} ${from}`}>{changeText(match.exact.slice(...passage), wording.slice(...from))}</li>
            ))}
          </ul>
        </div>
      )}
      <Parts parts={parts} />
      {changed.length > 0 && (
        <div>
          <span class="label">Different words, taken as the same</span>
          <ul class="pairs">
            {changed.map(({ page, record, how }) => (
              <li key={page + record}>
                {page} – {record} <span class="soft">({pairName(how)})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {match.kind !== 'misattributed' && <Strength score={match.score} />}
    </Section>
  );
}

function Strength({ score }: Pick<PageMatch, 'score'>) {
  return (
    <p class="soft">
      Strength of the match: {Math.round(score * 100)} of 100 ({strengthOf(score)}). About so many of a hundred marks
      like this one repeat the claim; whether the claim is true is another matter.
    </p>
  );
}

function changeText(page: string, record: string): string {
  if (record === '') return `“${page}” added on this page`;
  return page === '' ? `“${record}” left out on this page` : `“${page}” on this page, “${record}” on record`;
}

/** Which parts of the claim the sentence says itself, and which only the text around it does. */
function Parts({ parts }: Pick<Explanation, 'parts'>) {
  if (parts.length === 0) return null;
  const named = (filled: Explanation['parts'][number]['filled']) =>
    [...new Set(parts.filter((part) => part.filled === filled).map(({ role }) => partName(role)))].join(', ');
  const lines = [
    ['Said here', named('here')],
    ['Taken from the text around', named('around')],
    ['Not recognised', named('missing')],
  ] as const;
  return <ul class="pairs">{lines.map(([label, roles]) => roles && <li key={label}>{`${label}: ${roles}`}</li>)}</ul>;
}

/** Offsets come from a message: those that do not fit the text are passed over. */
function Marked({ text, met }: { text: string; met: readonly Met[] }) {
  const parts = [];
  let end = 0;
  for (const { span, how } of [...met].sort((a, b) => a.span[0] - b.span[0])) {
    const [from, to] = span;
    if (from < end || to <= from || to > text.length) continue;
    parts.push(
      text.slice(end, from),
      <mark key={from} data-how={how}>
        {text.slice(from, to)}
      </mark>,
    );
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
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
