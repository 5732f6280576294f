/** A small timeline: what is dated from early to late, then what is worded otherwise, then what has no date. */
import { useMemo } from 'preact/hooks';
import { counted, t } from '../../i18n/text';
import type { Found } from '../../listing/use-page';
import type { Filter } from './filter';
import { type Moment, timelineOf } from './timeline';

interface WhenPictureProps {
  readonly found: readonly Found[];
  readonly filter: Filter;
  readonly onFilter: (part: Partial<Filter>) => void;
}

export function WhenPicture({ found, filter, onFilter }: WhenPictureProps) {
  const { dated, worded, undated } = useMemo(() => timelineOf(found), [found]);
  // Without a date there is no timeline.
  if (dated.length + worded.length === 0) return null;
  const most = Math.max(...[...dated, ...worded].map(({ claims }) => claims.size));
  const row = (moment: Moment, label = moment.label) => {
    const { id, claims } = moment;
    const chosen = filter.moment?.id === id;
    return (
      <li key={id} style={{ '--size': Math.min(1, Math.sqrt(claims.size / most)) }}>
        <button type="button" aria-pressed={chosen} onClick={() => onFilter({ moment: chosen ? undefined : moment })}>
          <span class="dot" />
          <span dir="auto">{label}</span> <span class="soft">{counted('panelClaims', claims.size)}</span>
        </button>
      </li>
    );
  };
  return (
    <details class="fold">
      <summary>{t('panelWhen')}</summary>
      {dated.length > 0 && <ol class="when">{dated.map((moment) => row(moment))}</ol>}
      {worded.length > 0 && (
        <>
          <p class="soft">{t('panelWorded')}</p>
          <ul class="when loose">{worded.map((moment) => row(moment))}</ul>
        </>
      )}
      {undated && <ul class="when none">{row(undated, t('panelDateNotStated'))}</ul>}
    </details>
  );
}
