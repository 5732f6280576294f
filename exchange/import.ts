/** Files in, a pack out, with a list of all that was left out. */
import type { Pack } from '../claims/pack';
import { PackError, parsePack } from '../claims/parse';
import { t } from '../i18n/text';
import { type Columns, guessColumns, rowsOf, type Table } from './csv';
import { readSource } from './read';
import { isRejection, type Records, type Rejection } from './record';
import { Collector, type PackName } from './to-pack';
import { UnreadableError } from './unreadable';

export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

export interface ImportResult {
  /** Undefined where nothing could be imported. */
  readonly pack: Pack | undefined;
  readonly rejected: readonly Rejection[];
  /** Records that spoke of a claim that was there already. */
  readonly merged: number;
  /** Of the table, where a single file was one: its columns can be chosen. */
  readonly headings?: readonly string[] | undefined;
}

/** How far the reading of a file has come, in records. */
export type Progress = (read: number, of: number) => void;

/** All at once. A single file that is a pack comes out as it is. */
export function importFiles(files: readonly ImportFile[], name: PackName, columns?: Columns): ImportResult {
  const job = importJob(files, name, columns);
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

/** The same as a job that can pause, or be dropped: nothing is kept anywhere until it is done. */
export function* importJob(
  files: readonly ImportFile[],
  name: PackName,
  columns?: Columns,
  progress: Progress = () => undefined,
): Generator<undefined, ImportResult> {
  const collector = new Collector();
  const rejected: Rejection[] = [];
  let headings: readonly string[] | undefined;
  for (const file of files) {
    try {
      const source = readSource(file.text, file.name);
      if (source.kind === 'pack') {
        const pack = parsePack(source.json, file.name);
        if (files.length === 1) return { pack, rejected, merged: 0 };
        throw new UnreadableError(file.name, t('problemAnotherPack'));
      }
      if (source.kind === 'table' && files.length === 1) headings = source.table.headings;
      const { count, read } = source.kind === 'table' ? rowsIn(source.table, file.name, columns) : source.records;
      if (count === 0) throw new UnreadableError(file.name, t('problemNoClaims'));
      let done = 0;
      for (const item of read()) {
        if (isRejection(item)) rejected.push(item);
        else collector.add(item);
        progress(++done, count);
        yield;
      }
    } catch (error) {
      rejected.push(...asRejections(file.name, error));
    }
  }
  return { pack: collector.pack(name), rejected, merged: collector.merged, headings };
}

function rowsIn(table: Table, file: string, columns: Columns = guessColumns(table.headings)): Records {
  return rowsOf(table, columns, file);
}

function asRejections(file: string, error: unknown): Rejection[] {
  if (error instanceof PackError) return error.problems.map((problem) => ({ file, record: 0, ...problem }));
  if (!(error instanceof UnreadableError)) throw error;
  return [{ file, record: 0, field: '', reason: error.reason }];
}
