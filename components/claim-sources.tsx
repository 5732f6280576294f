/** Where the claim comes from: the way to the source first, its words on demand. */
import type { Source } from '../claims/pack';
import { textFragmentUrl } from '../claims/text-fragment';
import type { ClaimView } from '../claims/view';
import { Section } from './section';
import { sourceDetails, sourceTitle } from './words';

type Evidence = ClaimView['evidence'][number];

export function ClaimSources({ evidence }: { evidence: readonly Evidence[] }) {
  // Several passages of one source: one line, leading to the first of them.
  const first = evidence.filter(({ source }, index) => evidence.findIndex((e) => e.source.id === source.id) === index);
  return (
    <ul class="sources" aria-label="Sources">
      {first.map(({ source, selector }) => (
        <li key={source.id}>
          <span class="soft">Source: </span>
          <SourceName source={source} href={source.url && textFragmentUrl(source.url, selector)} />
          <span class="soft"> — {sourceDetails(source)}</span>
        </li>
      ))}
    </ul>
  );
}

function SourceName({ source, href }: { source: Source; href: string | undefined }) {
  if (!href) return <cite>{sourceTitle(source)}</cite>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {sourceTitle(source)}
    </a>
  );
}

export function EvidenceSection({ evidence }: { evidence: readonly Evidence[] }) {
  const quoted = evidence.flatMap(({ source, selector }) => (selector ? [{ source, selector }] : []));
  if (quoted.length === 0) return null;
  return (
    <Section title="Words of the source" note={quoted.length > 1 ? `${quoted.length} passages` : undefined}>
      {quoted.map(({ source, selector }) => (
        <blockquote key={selector.prefix + selector.exact} class="evidence">
          <span class="soft">{selector.prefix && `…${selector.prefix}`}</span>
          {selector.exact}
          <span class="soft">{selector.suffix && `${selector.suffix}…`}</span>
          {source.url && (
            <>
              {' '}
              <a href={textFragmentUrl(source.url, selector)} target="_blank" rel="noopener noreferrer">
                Open at this passage
              </a>
            </>
          )}
        </blockquote>
      ))}
    </Section>
  );
}
