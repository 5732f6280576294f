/** What an import would put in, before anything is stored. */
import { useState } from 'preact/hooks';
import type { Claim, Pack } from '../../../claims/pack';
import { type Columns, columnFields } from '../../../exchange/csv';
import type { PackDiff } from '../../../exchange/diff';
import type { Rejection } from '../../../exchange/record';
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
    <article class="pack" aria-label="Preview of the import">
      {headings && columns && onColumns && <ColumnChoice headings={headings} columns={columns} onChange={onColumns} />}
      {pack ? (
        <>
          <p>
            <strong>
              {many(pack.claims.length, 'claim')} from {many(pack.sources.length, 'source')}
            </strong>
            {merged > 0 && `; ${many(merged, 'record')} merged with others of the same claim and claimant`}
            {rejected.length > 0 && `; ${many(rejected.length, 'record')} left out`}.
          </p>
          {ready && <p class="soft">Its index comes with it.</p>}
          {replaces && <Replaced version={replaces.version} diff={replaces.diff} />}
          <ul class="claims-shown">
            {pack.claims.slice(0, SHOWN_CLAIMS).map((claim) => (
              <li key={claim.id}>
                {claim.text} <span class="soft">{about(claim, pack)}</span>
              </li>
            ))}
          </ul>
          <label for="pack-title">Name of the pack</label>
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
        <p class="problem">Nothing here can be imported.</p>
      )}
      {rejected.length > 0 && <Rejected rejected={rejected} />}
      <div class="row">
        {pack && (
          <button
            type="button"
            class="button primary"
            onClick={() => onStore({ ...pack, title: title.trim() || pack.title })}
          >
            {replaces ? 'Replace the pack' : 'Add the pack'}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          Cancel
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
      <summary>Which column holds what</summary>
      <div class="columns">
        {columnFields.map((field) => (
          <label key={field}>
            <span aria-hidden="true">{COLUMN_NAMES[field]}</span>
            <select
              aria-label={COLUMN_NAMES[field]}
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

const COLUMN_NAMES: Readonly<Record<(typeof columnFields)[number], string>> = {
  claim: 'Claim',
  claimant: 'Said by',
  claimDate: 'Said on',
  appearance: 'Where it was said (address)',
  publisher: 'Publisher of the review',
  url: 'Address of the review',
  title: 'Title of the review',
  reviewDate: 'Date of the review',
  rating: 'Rating',
  language: 'Language',
};

function Replaced({ version, diff }: { version: string; diff: PackDiff }) {
  const { added, changed, removed } = diff;
  return (
    <p>
      Replaces version {version}: {added.length} added, {changed.length} changed, {removed.length} removed.
    </p>
  );
}

function Rejected({ rejected }: { rejected: readonly Rejection[] }) {
  return (
    <details>
      <summary>{many(rejected.length, 'record')} left out, and why</summary>
      <ul class="rejected">
        {rejected.slice(0, SHOWN_REJECTIONS).map(({ file, record, field, reason }, index) => (
          <li key={index}>
            {file}
            {record > 0 && `, record ${record}`}: {field} {reason}
          </li>
        ))}
      </ul>
      {rejected.length > SHOWN_REJECTIONS && <p class="soft">and {rejected.length - SHOWN_REJECTIONS} more</p>}
    </details>
  );
}

/** `Ada Moor; “Half true”, Checks & Co` */
function about({ attribution, reviews }: Claim, { entities, sources }: Pack): string {
  const speaker = entities.find(({ id }) => id === attribution.entity)?.name ?? attribution.description;
  const [review] = reviews;
  const publisher = sources.find(({ id }) => id === review?.source)?.publisher;
  const rated = review?.rating && [`“${review.rating}”`, publisher].filter(Boolean).join(', ');
  return [speaker, rated].filter(Boolean).join('; ');
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
