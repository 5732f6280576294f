/** A pack goes in with its index: everything is prepared first and written in one go. */
import type { Pack } from '../claims/pack';
import { compileInSlices } from '../matching/engine';
import type { ClaimStore } from './claim-store';

export interface InstallOptions {
  /** Version of the extension. */
  readonly installedBy: string;
  /** Lets other work in; rejects where the installing is to end, which leaves everything as it was. */
  readonly pause: () => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((share: number) => void) | undefined;
}

export async function installPack(store: ClaimStore, pack: Pack, options: InstallOptions): Promise<void> {
  const index = await compileInSlices(pack, [pack.claims], (claims) => {
    options.progress?.(claims / pack.claims.length);
    return options.pause();
  });
  await options.pause();
  const { installedBy, signal } = options;
  await store.putPack(pack, { bundled: false, installedBy, index, signal });
}
