/** A pack goes in with the index that came with it where that is sound, and is compiled where it is not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Pack, pack as packSchema } from '../claims/pack';
import { compileIndex } from '../matching/engine';
import { writeIndexFile } from '../matching/index-file';
import { digestOf, type InstallOptions, installPack } from './install';
import { MemoryStore } from './memory-store';

const packOf = (published?: string): Pack =>
  packSchema.parse({
    format: 1,
    id: 'weather',
    title: 'Weather',
    version: '1.0.0',
    language: 'en',
    license: 'CC0-1.0',
    sources: [{ id: 's', published }],
    claims: ['Rain falls on the plain.', 'Snow lies on the hills.'].map((text, i) => ({
      id: `claim-${i}`,
      text,
      attribution: { kind: 'newsroom' },
      speech: 'statement',
      evidence: [{ source: 's' }],
    })),
  });
const pack = packOf();
const bytes = new TextEncoder().encode(JSON.stringify(pack));
const compiled = compileIndex(pack);
// Sound for the pack, but told from a compiled one by the day.
const readyMade = compileIndex(packOf('2020-01-01'));

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

async function installed(options: Partial<InstallOptions> = {}) {
  await installPack(store, pack, { installedBy: '1.0.0', pause: async () => undefined, ...options });
  return (await store.getIndexes()).get('weather');
}

describe('a pack', () => {
  it('is compiled', async () => expect(await installed()).toEqual(compiled));

  it('goes in with the index that came with it', async () => {
    const digest = await digestOf(bytes);
    expect(await installed({ ready: { file: writeIndexFile(digest, readyMade), digest } })).toEqual(readyMade);
  });

  it.each([
    ['of another file', async () => writeIndexFile(await digestOf(new Uint8Array(1)), readyMade)],
    ['of another pack', async () => writeIndexFile(await digestOf(bytes), compileIndex({ ...pack, id: 'other' }))],
    ['that is no index', async () => bytes],
  ])('is compiled where it came with one %s', async (_name, file) => {
    expect(await installed({ ready: { file: await file(), digest: await digestOf(bytes) } })).toEqual(compiled);
  });

  it('does not go in when it is cancelled', async () => {
    const cancelled = installed({ pause: () => Promise.reject(new Error('cancelled')) });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await store.packIds()).toEqual([]);
  });
});
