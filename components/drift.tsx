/** A quotation as the page has it beside the one on record: what was changed, added and left out. Never by colour alone. */
import type { ComponentChildren } from 'preact';
import { type TextKey, t } from '../i18n/text';
import type { PageMatch } from '../messaging/protocol';
import { Marked, type Span } from './marked';

type Fate = 'changed' | 'added' | 'gone';
interface Change extends Span {
  readonly fate: Fate;
}

const fates: Readonly<Record<Fate, TextKey>> = {
  changed: 'driftChanged',
  added: 'driftAdded',
  gone: 'driftGone',
};

export function Drift({ match, language }: { match: PageMatch; language: string }) {
  const { changes, wording } = match.explanation;
  const here = changes.map(({ passage, wording: from }): Change => {
    return { span: passage, fate: isEmpty(from) ? 'added' : 'changed' };
  });
  const onRecord = changes.map(({ passage, wording: span }): Change => {
    return { span, fate: isEmpty(passage) ? 'gone' : 'changed' };
  });
  const shown = new Set([...here, ...onRecord].filter(({ span }) => !isEmpty(span)).map(({ fate }) => fate));
  return (
    <div class="drift">
      <Side label={t('driftHere')} text={match.exact} changes={here} />
      <Side label={t('driftOnRecord')} text={wording} changes={onRecord} language={language} />
      <p class="legend soft" aria-hidden="true">
        {(['changed', 'added', 'gone'] as const).map(
          (fate) =>
            shown.has(fate) && (
              <span key={fate}>
                <Words fate={fate}>{t(fates[fate])}</Words>
              </span>
            ),
        )}
      </p>
    </div>
  );
}

function Side(props: { label: string; text: string; changes: readonly Change[]; language?: string }) {
  return (
    <figure>
      <figcaption class="label">{props.label}</figcaption>
      <blockquote class="quotation" lang={props.language} dir="auto">
        <Marked text={props.text} spans={props.changes}>
          {(words, { fate }, at) => (
            <Words key={at} fate={fate}>
              {words}
              <span class="unseen"> ({t(fates[fate])})</span>
            </Words>
          )}
        </Marked>
      </blockquote>
    </figure>
  );
}

function Words({ fate, children }: { fate: Fate; children: ComponentChildren }) {
  const Element = ({ changed: 'mark', added: 'ins', gone: 'del' } as const)[fate];
  return <Element data-fate={fate}>{children}</Element>;
}

function isEmpty([from, to]: readonly [number, number]): boolean {
  return from === to;
}
