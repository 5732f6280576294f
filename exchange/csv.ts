/** Tables with a line of headings. Which column holds what is guessed from the headings, or told. */
import Papa from 'papaparse';
import { t } from '../i18n/text';
import { checkRecord, type Imported, type Records } from './record';

/** What a column can hold. */
export const columnFields = [
  'claim',
  'claimant',
  'claimDate',
  'appearance',
  'publisher',
  'url',
  'title',
  'reviewDate',
  'rating',
  'language',
] as const;
export type ColumnField = (typeof columnFields)[number];
/** Heading by field. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>;

/** Headings that are taken for a field, without case and punctuation; the likeliest first. */
const HEADINGS: Readonly<Record<ColumnField, readonly string[]>> = {
  claim: ['claim', 'claimreviewed', 'claimtext', 'statement', 'text'],
  claimant: ['claimant', 'speaker', 'claimauthor', 'saidby', 'who'],
  claimDate: ['claimdate', 'saidon', 'statementdate'],
  appearance: ['appearance', 'claimurl', 'firstappearance', 'source'],
  publisher: ['publisher', 'factchecker', 'reviewauthor', 'organization', 'organisation', 'publishername'],
  url: ['url', 'reviewurl', 'link', 'factcheckurl'],
  title: ['title', 'headline', 'reviewtitle'],
  reviewDate: ['reviewdate', 'datepublished', 'published', 'date'],
  rating: ['rating', 'textualrating', 'verdict', 'alternatename', 'label', 'conclusion'],
  language: ['language', 'languagecode', 'inlanguage', 'lang'],
};

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly errors: readonly { readonly row: number; readonly reason: string }[];
}

export function readTable(text: string): Table {
  const { data, meta, errors } = Papa.parse<Record<string, unknown>>(text, { header: true, skipEmptyLines: 'greedy' });
  return {
    headings: meta.fields ?? [],
    rows: data,
    // Where the delimiter could not be told there is one column, which is no error.
    errors: errors.flatMap(({ type, row }) =>
      type === 'Delimiter' ? [] : [{ row: row ?? 0, reason: t(type === 'Quotes' ? 'problemQuotes' : 'problemCells') }],
    ),
  };
}

export function guessColumns(headings: readonly string[]): Columns {
  const plain = new Map(headings.map((heading) => [heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), heading]));
  return Object.fromEntries(
    columnFields.flatMap((field) => {
      const known = HEADINGS[field].find((name) => plain.has(name));
      return known === undefined ? [] : [[field, plain.get(known)]];
    }),
  );
}

/** A record's number is that of its row, the line of headings not counted. */
export function rowsOf(table: Table, columns: Columns, file: string): Records {
  return { count: table.rows.length, read: () => recordsOf(table, columns, file) };
}

function* recordsOf({ rows, errors }: Table, columns: Columns, file: string): Generator<Imported> {
  const broken = new Map(errors.map(({ row, reason }) => [row, reason]));
  const names = namesOf(columns);
  for (const [index, row] of rows.entries()) {
    const place = { file, record: index + 1 };
    const reason = broken.get(index);
    if (reason !== undefined) yield { ...place, field: '', reason };
    else yield checkRecord(recordOf(row, columns), place, names);
  }
}

function recordOf(row: Readonly<Record<string, unknown>>, columns: Columns): unknown {
  const cell = (field: ColumnField) => {
    const heading = columns[field];
    const value = heading !== undefined && Object.hasOwn(row, heading) ? row[heading] : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const name = cell('claimant');
  const appearance = cell('appearance')?.trim();
  return {
    claim: cell('claim'),
    claimant: name === undefined ? undefined : { name },
    claimDate: cell('claimDate'),
    appearances: appearance !== undefined && /^https?:/.test(appearance) ? [appearance] : [],
    review: {
      publisher: cell('publisher'),
      url: cell('url')?.trim(),
      title: cell('title'),
      date: cell('reviewDate'),
      language: cell('language'),
      rating: cell('rating'),
    },
  };
}

function namesOf(columns: Columns): Readonly<Record<string, string>> {
  const name = (field: ColumnField) => columns[field] ?? field;
  return {
    claim: name('claim'),
    'claimant.name': name('claimant'),
    claimDate: name('claimDate'),
    appearances: name('appearance'),
    'review.publisher': name('publisher'),
    'review.url': name('url'),
    'review.title': name('title'),
    'review.date': name('reviewDate'),
    'review.language': name('language'),
    'review.rating': name('rating'),
  };
}
