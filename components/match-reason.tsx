/** Why a sentence was marked: the page's wording beside the one on record, with the words that met. */
import type { Explanation } from '../matching/types';
import type { PageMatch } from '../messaging/protocol';
import { Section } from './section';
import { matchKindName, pairName, strengthOf } from './words';

type Pair = Explanation['pairs'][number];
interface Met {
  readonly span: readonly [number, number];
  readonly how: Pair['how'];
}

export function MatchReason({ match }: { match: PageMatch }) {
  const { wording, pairs } = match.explanation;
  const changed = otherWords(match);
  return (
    <Section title="Why it matched" note={`${matchKindName[match.kind]}, ${strengthOf(match.score)}`}>
      <p class="wording">
        <span class="label">On this page</span>
        <Marked text={match.exact} met={pairs.map((pair) => ({ span: pair.passage, how: pair.how }))} />
      </p>
      <p class="wording">
        <span class="label">Wording on record</span>
        <Marked text={wording} met={pairs.map((pair) => ({ span: pair.wording, how: pair.how }))} />
      </p>
      {changed.length > 0 && (
        <div>
          <span class="label">Different words, taken as the same</span>
          <ul class="pairs">
            {changed.map(({ page, record, how }) => (
              <li key={page + record}>
                {page} – {record} <span class="soft">({pairName[how]})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="soft">
        Strength of the match: {Math.round(match.score * 100)} of 100 ({strengthOf(match.score)}). It says how alike the
        wordings are, nothing more.
      </p>
    </Section>
  );
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
