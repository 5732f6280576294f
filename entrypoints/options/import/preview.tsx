/** What an import would put in, before anything is stored. */
import { useState } from 'preact/hooks';
import type { Claim, Pack } from '../../../claims/pack';
import { placed } from '../../../claims/reasons';
import { type Columns, columnFields } from '../../../exchange/csv';
import type { PackDiff } from '../../../exchange/diff';
import type { Rejection } from '../../../exchange/record';
import { counted, type TextKey, t } from '../../../i18n/text';
import { diffLine } from '../diff-line';
import type { Preview } from './reading';

const SHOWN_CLAIMS = 5;
const SHOWN_REJECTIONS = 100;

export interface ImportPreviewProps {
  readonly preview: Preview;
  readonly onColumns?: (columns: Columns) => void;
  readonly onStore: (pack: Pack) => void;
  readonly onCancel: () => void;
}

export function ImportPreview({ preview, onColumns, onStore, onCancel }: ImportPreviewProps) {
  const { pack, merged, rejected, headings, columns, replaces, ready } = preview;
  const [title, setTitle] = useState(pack?.title ?? '');
  return (
    <article class="pack" aria-label={t('importPreview')}>
      {headings && columns && onColumns && <ColumnChoice headings={headings} columns={columns} onChange={onColumns} />}
      {pack ? (
        <>
          <p>
            <strong>
              {counted('importClaims', pack.claims.length, counted('importSources', pack.sources.length))}
            </strong>
          </p>
          {merged > 0 && <p class="soft">{counted('importMerged', merged)}</p>}
          {ready && <p class="soft">{t('importIndex')}</p>}
          {replaces && <Replaced version={replaces.version} diff={replaces.diff} />}
          <ul class="claims-shown">
            {pack.claims.slice(0, SHOWN_CLAIMS).map((claim) => (
              <li key={claim.id}>
                {claim.text} <span class="soft">{about(claim, pack)}</span>
              </li>
            ))}
          </ul>
          <label for="pack-title">{t('importName')}</label>
          <input
            id="pack-title"
            class="field"
            value={title}
            maxLength={300}
            disabled={replaces !== undefined}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </>
      ) : (
        <p class="problem">{t('importNothing')}</p>
      )}
      {rejected.length > 0 && <Rejected rejected={rejected} />}
      <div class="row">
        {pack && (
          <button
            type="button"
            class="button primary"
            onClick={() => onStore({ ...pack, title: title.trim() || pack.title })}
          >
            {t(replaces ? 'importReplace' : 'importStore')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t('importCancel')}
        </button>
      </div>
    </article>
  );
}

function ColumnChoice(props: { headings: readonly string[]; columns: Columns; onChange: (columns: Columns) => void }) {
  const { headings, columns, onChange } = props;
  const [open] = useState(columns.claim === undefined);
  return (
    <details open={open}>
      <summary>{t('importColumns')}</summary>
      <div class="columns">
        {columnFields.map((field) => (
          <label key={field}>
            <span aria-hidden="true">{t(COLUMN_NAMES[field])}</span>
            <select
              aria-label={t(COLUMN_NAMES[field])}
              class="field"
              value={columns[field] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { [field]: _before, ...others } = columns;
                onChange(value === '' ? others : { ...others, [field]: value });
              }}
            >
              <option value="">—</option>
              {headings.map((heading) => (
                <option key={heading} value={heading}>
                  {heading}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

const COLUMN_NAMES: Readonly<Record<(typeof columnFields)[number], TextKey>> = {
  claim: 'importColumnClaim',
  claimant: 'importColumnClaimant',
  claimDate: 'importColumnClaimDate',
  appearance: 'importColumnAppearance',
  publisher: 'importColumnPublisher',
  url: 'importColumnUrl',
  title: 'importColumnTitle',
  reviewDate: 'importColumnReviewDate',
  rating: 'importColumnRating',
  language: 'importColumnLanguage',
};

function Replaced({ version, diff }: { version: string; diff: PackDiff }) {
  return <p>{t('importReplaces', version, diffLine(diff))}</p>;
}

function Rejected({ rejected }: { rejected: readonly Rejection[] }) {
  return (
    <details>
      <summary>{counted('importRejected', rejected.length)}</summary>
      <ul class="rejected">
        {rejected.slice(0, SHOWN_REJECTIONS).map(({ file, record, ...problem }, index) => (
          <li key={index}>
            {record > 0
              ? t('importRejectedRecord', file, String(record), placed(problem))
              : t('importRejectedFile', file, placed(problem))}
          </li>
        ))}
      </ul>
      {rejected.length > SHOWN_REJECTIONS && (
        <p class="soft">{counted('importRejectedMore', rejected.length - SHOWN_REJECTIONS)}</p>
      )}
    </details>
  );
}

/** `Ada Moor; “Half true”, Checks & Co` */
function about({ attribution, reviews }: Claim, { entities, sources }: Pack): string {
  const speaker = entities.find(({ id }) => id === attribution.entity)?.name ?? attribution.description;
  const [review] = reviews;
  const publisher = sources.find(({ id }) => id === review?.source)?.publisher;
  const rated = review?.rating && [t('importRating', review.rating), publisher].filter(Boolean).join(', ');
  return [speaker, rated].filter(Boolean).join('; ');
}
