/** What has been chosen for import, read and ready to be looked at. */
import { type Columns, guessColumns } from '../../../exchange/csv';
import { diffPacks, type PackDiff } from '../../../exchange/diff';
import { slug } from '../../../exchange/ids';
import { type ImportFile, type ImportResult, importJob, type Progress } from '../../../exchange/import';
import { t, written } from '../../../i18n/text';
import { runInSlices } from '../../../matching/slices';
import type { PackSummary } from '../../../messaging/protocol';
import { digestOf, type ReadyIndex } from '../../../storage/install';
import { breathe, readPack } from '../../../storage/own-packs';

/** Bytes. More is refused before it is read. */
const LARGEST_FILE = 200_000_000;

/** What has been chosen, in memory. */
export interface Chosen {
  readonly files: readonly ImportFile[];
  /** The index that was chosen along with a pack. */
  readonly ready?: ReadyIndex | undefined;
}

export interface Preview extends ImportResult, Chosen {
  readonly columns?: Columns | undefined;
  /** The pack of the same id that would be replaced, with what changes. */
  readonly replaces?: { readonly version: string; readonly diff: PackDiff } | undefined;
}

/** Throws an `Error` that names the file that is too large, or an index without its pack. */
export async function chosenFrom(chosen: readonly File[]): Promise<Chosen> {
  const large = chosen.find(({ size }) => size > LARGEST_FILE);
  if (large) throw new Error(t('importLarge', large.name, written(LARGEST_FILE / 1e6)));
  const [index, more] = chosen.filter(isIndex);
  const others = chosen.filter((file) => !isIndex(file));
  if (index && (more || others.length !== 1)) throw new Error(t('importIndexAlone', index.name));
  const bytes = await Promise.all(others.map(bytesOf));
  const files = others.map(({ name }, i) => ({ name, text: new TextDecoder().decode(bytes[i]) }));
  const [pack] = bytes;
  return { files, ready: index && pack && { file: await bytesOf(index), digest: await digestOf(pack) } };
}

function isIndex({ name }: File): boolean {
  return name.endsWith('.index');
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

export async function previewOf(
  { files, ready }: Chosen,
  installed: readonly PackSummary[],
  signal: AbortSignal,
  progress: Progress,
  columns?: Columns,
): Promise<Preview> {
  const [first] = files;
  const title = (first?.name ?? '').replace(/\.\w+$/, '') || t('importUntitled');
  const id = freeId(slug(title) || 'imported', installed);
  const job = importJob(files, { id, title, license: t('packsNotStated') }, columns, progress);
  const result = await runInSlices(job, breathe(signal));
  const { pack, headings } = result;
  const installedAlready = installed.find((own) => own.id === pack?.id);
  if (installedAlready?.bundled) throw new Error(t('importBundled', installedAlready.id));
  const before = installedAlready && (await readPack(installedAlready.id));
  return {
    ...result,
    files,
    ready,
    columns: columns ?? (headings && guessColumns(headings)),
    replaces: before && pack && { version: before.version, diff: diffPacks(before, pack) },
  };
}

function freeId(id: string, installed: readonly PackSummary[]): string {
  const taken = new Set(installed.map((pack) => pack.id));
  let free = id;
  for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`;
  return free;
}
