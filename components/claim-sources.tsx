/** Where the claim comes from: the way to the source right under its words, its passages and the pack on demand. */
import type { Source } from '../claims/pack';
import { textFragmentUrl } from '../claims/text-fragment';
import type { ClaimView } from '../claims/view';
import { counted, t } from '../i18n/text';
import { Corrections } from './corrections';
import { Phrase } from './phrase';
import { Section } from './section';
import { sourceDetails, sourceTitle } from './words';

type Evidence = ClaimView['evidence'][number];

export function ClaimSources({ evidence }: { evidence: readonly Evidence[] }) {
  // Several passages of one source: one line, leading to the first of them.
  const first = evidence.filter(({ source }, index) => evidence.findIndex((e) => e.source.id === source.id) === index);
  return (
    <ul class="sources" aria-label={t('cardSources')}>
      {first.map(({ source, selector }) => (
        <li key={source.id}>
          <Phrase
            text="cardSource"
            parts={[<SourceName source={source} selector={selector} />, <Details source={source} />]}
          />
        </li>
      ))}
    </ul>
  );
}

/** A link where the source has an address: to the very words where the pack names them. */
export function SourceName({ source, selector }: { source: Source; selector?: Evidence['selector'] }) {
  const title = sourceTitle(source);
  if (!source.url) return <cite>{title}</cite>;
  return (
    <a href={textFragmentUrl(source.url, selector)} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

export function Details({ source }: { source: Source }) {
  return <span class="soft">{sourceDetails(source)}</span>;
}

export function Provenance({ claim: { evidence, pack } }: { claim: ClaimView }) {
  const quoted = evidence.flatMap(({ source, selector }) => (selector ? [{ source, selector }] : []));
  const note = quoted.length > 0 ? counted('cardPassages', quoted.length) : undefined;
  return (
    <Section title={t('cardProvenance')} note={note}>
      {quoted.map(({ source, selector }) => (
        <blockquote key={selector.prefix + selector.exact} class="evidence" lang={pack.language} dir="auto">
          <span class="soft">{selector.prefix && `…${selector.prefix}`}</span>
          {selector.exact}
          <span class="soft">{selector.suffix && `${selector.suffix}…`}</span>
          {source.url && (
            <>
              {' '}
              <a href={textFragmentUrl(source.url, selector)} target="_blank" rel="noopener noreferrer">
                {t('cardOpenPassage')}
              </a>
            </>
          )}
        </blockquote>
      ))}
      <Corrections pack={pack} />
    </Section>
  );
}
