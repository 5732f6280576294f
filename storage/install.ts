/** A pack goes in with its index: everything is prepared first and written in one go. */
import type { Pack } from '../claims/pack';
import { compileInSlices, IndexFormatError } from '../matching/engine';
import { readIndexFile } from '../matching/index-file';
import { runInSlices } from '../matching/slices';
import type { ClaimStore, PackOptions } from './claim-store';
import { blobOf } from './large-blob';

/** An index that came with a pack, and what it has to be of. */
export interface ReadyIndex {
  readonly file: Uint8Array;
  /** SHA-256 of the pack's file. */
  readonly digest: Uint8Array;
}

export interface InstallOptions {
  /** Version of the extension. */
  readonly installedBy: string;
  /** Lets other work in; rejects where the installing is to end, which leaves everything as it was. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((share: number) => void) | undefined;
  /** Saves compiling, where it is sound. */
  readonly ready?: ReadyIndex | undefined;
}

export async function installPack(store: ClaimStore, pack: Pack, options: InstallOptions): Promise<void> {
  await store.putPack(pack, await prepared(pack, options));
}

/** All that is written with the pack. */
export async function prepared(pack: Pack, options: InstallOptions): Promise<PackOptions> {
  const index = (await readyIndex(pack, options)) ?? (await compile(pack, options));
  const { installedBy, pause, signal } = options;
  return { bundled: false, installedBy, index: await blobOf(index, pause), signal };
}

async function readyIndex(pack: Pack, { ready, pause }: InstallOptions) {
  if (!ready) return undefined;
  try {
    return await runInSlices(readIndexFile(ready.file, ready.digest, pack), pause);
  } catch (error) {
    if (error instanceof IndexFormatError) return undefined;
    throw error;
  }
}

function compile(pack: Pack, { pause, progress }: InstallOptions) {
  return compileInSlices(pack, [pack.claims], (claims) => {
    progress?.(claims / pack.claims.length);
    return pause();
  });
}

export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
