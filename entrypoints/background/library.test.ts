/** The packs are there after every wake, update and damage, and the reader’s own are never lost to it. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pack, pack as packSchema } from '../../claims/pack';
import { compileIndex } from '../../matching/engine';
import { type ClaimDatabase, openDatabase } from '../../storage/database';
import { DatabaseStore } from '../../storage/database-store';
import { Library } from './library';

const sentences: Readonly<Record<string, string>> = {
  bridge: 'The harbour bridge will reopen to traffic in May.',
  library: 'The public library lends out nine thousand books every week.',
  tower: 'The clock tower has shown the wrong time since the storm.',
};

function makePack(id: string, claims: readonly string[], version = '1.0.0'): Pack {
  return packSchema.parse({
    format: 1,
    id,
    title: `Pack ${id}`,
    version,
    language: 'en',
    license: 'CC0-1.0',
    sources: [{ id: 'gazette', title: 'The Gazette' }],
    claims: claims.map((name) => ({
      id: name,
      text: sentences[name],
      attribution: { kind: 'newsroom' },
      speech: 'statement',
      evidence: [{ source: 'gazette', selector: { type: 'TextQuoteSelector', exact: sentences[name] } }],
      wordings: [sentences[name]],
    })),
  });
}

let database: ClaimDatabase;
let bundled: Pack;
const read = vi.fn(async () => bundled);
const readIndex = vi.fn(async () => new Blob([compileIndex(bundled)]));

/** A worker that has just woken up. */
function wake(version = '1.0.0'): Library {
  return new Library({
    version,
    async openStore(onClosed) {
      database = await openDatabase({ onClosed });
      return new DatabaseStore(database);
    },
    bundled: { id: 'town', read, readIndex },
  });
}

async function claimsFoundBy(library: Library): Promise<string[]> {
  const passages = Object.values(sentences).map((text) => ({ text, before: [] }));
  const matcher = await library.matcher();
  const matches = await matcher.match(passages, { title: '', language: 'en', lead: '' }, 0.5);
  return matches.map(({ claimId }) => claimId);
}

async function putUserPack(): Promise<void> {
  const pack = makePack('mine', ['tower']);
  const store = new DatabaseStore(await openDatabase());
  await store.putPack(pack, { bundled: false, installedBy: '1.0.0', index: new Blob([compileIndex(pack)]) });
}

vi.stubGlobal('scheduler', {
  postTask: (act: () => unknown) => new Promise((resolve) => setTimeout(() => resolve(act()))),
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  bundled = makePack('town', ['bridge', 'library']);
  read.mockClear();
});

describe('a library', () => {
  it('puts the bundled pack in once, and only opens it on later wakes', async () => {
    expect(await claimsFoundBy(wake())).toEqual(['town/bridge', 'town/library']);
    const later = wake();
    expect(await claimsFoundBy(later)).toEqual(['town/bridge', 'town/library']);
    expect(await later.claims(['town/library'])).toMatchObject([{ id: 'town/library', text: sentences.library }]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('opens once for all who ask at the same time', async () => {
    const library = wake();
    await Promise.all([library.matcher(), library.matcher(), library.claims(['town/bridge']), library.packs()]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('renews the bundled pack when the extension is updated, and keeps the user’s', async () => {
    await wake().prepare(false);
    await putUserPack();
    bundled = makePack('town', ['library'], '2.0.0');
    const updated = wake('1.1.0');
    expect(await claimsFoundBy(updated)).toEqual(['town/library', 'mine/tower']);
    expect((await updated.packs()).map(({ id, version }) => [id, version])).toEqual([
      ['mine', '1.0.0'],
      ['town', '2.0.0'],
    ]);
  });

  it('puts the bundled pack in anew when it is told to', async () => {
    const library = wake();
    expect(await claimsFoundBy(library)).toHaveLength(2);
    bundled = makePack('town', ['bridge']);
    await library.prepare(true);
    expect(await claimsFoundBy(library)).toEqual(['town/bridge']);
  });

  it('opens again after the database was closed under it', async () => {
    const library = wake();
    expect(await claimsFoundBy(library)).toHaveLength(2);
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('claimlight');
      request.onsuccess = () => resolve();
    });
    expect(await claimsFoundBy(library)).toHaveLength(2);
  });

  it('tries again after a failure', async () => {
    const library = wake();
    for (let failures = 0; failures < 3; failures++) read.mockRejectedValueOnce(new Error('offline'));
    await expect(library.matcher()).rejects.toThrow('offline');
    expect(await claimsFoundBy(library)).toHaveLength(2);
  });
});

describe('damage', () => {
  beforeEach(async () => {
    await wake().prepare(false);
    await putUserPack();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['garbage for an index', () => database.put('indexes', new Blob(['garbage']), 'town')],
    ['no index', () => database.clear('indexes')],
    ['an index of the wrong type', () => database.put('indexes', 7, 'mine')],
  ])('%s is built again from the claims', async (_name, damage) => {
    await damage();
    expect((await claimsFoundBy(wake())).sort()).toEqual(['mine/tower', 'town/bridge', 'town/library']);
    const later = wake();
    read.mockClear();
    await later.matcher();
    expect(read).not.toHaveBeenCalled();
  });

  it('of the bundled index is mended with the one that came with the extension, as it is', async () => {
    const shipped = compileIndex(makePack('town', ['bridge']));
    readIndex.mockResolvedValueOnce(new Blob([shipped]));
    await database.clear('indexes');
    expect((await claimsFoundBy(wake())).sort()).toEqual(['mine/tower', 'town/bridge']);
  });

  it('of the shipped index, too, has the bundled pack compiled', async () => {
    readIndex.mockResolvedValueOnce(new Blob([new Uint8Array(8)]));
    await database.clear('indexes');
    expect((await claimsFoundBy(wake())).sort()).toEqual(['mine/tower', 'town/bridge', 'town/library']);
  });

  it('in the bundled pack is mended from the extension’s own file', async () => {
    await database.put('claims', { order: 'first' }, 'town/bridge');
    expect(await wake().claims(['town/bridge', 'mine/tower'])).toMatchObject([
      { id: 'town/bridge' },
      { id: 'mine/tower' },
    ]);
    await database.put('packs', 'garbage', 'town');
    expect(await wake().claims(['town/bridge'])).toMatchObject([{ id: 'town/bridge' }]);
  });

  it('in a pack of the user is told, and costs nothing else', async () => {
    await database.put('claims', { order: 0 }, 'mine/tower');
    const packs = await wake().packs();
    expect(packs).toMatchObject([
      { id: 'mine', problem: expect.stringContaining('1 damaged claim is left out, beginning with mine/tower') },
      { id: 'town', problem: undefined },
    ]);
    await database.put('packs', null, 'mine');
    const library = wake();
    expect(await claimsFoundBy(library)).toEqual(['town/bridge', 'town/library']);
    expect(await library.packs()).toMatchObject([
      { id: 'town', problem: undefined },
      { id: 'mine', problem: expect.stringContaining('The record of this pack is damaged') },
    ]);
    expect(await database.get('claims', 'mine/tower')).toEqual({ order: 0 });
  });

  it('that keeps the database shut leaves the bundled pack working, and says so', async () => {
    const library = new Library({
      version: '1.0.0',
      openStore: () => Promise.reject(new Error('UnknownError: the disk is full')),
      bundled: { id: 'town', read, readIndex },
    });
    expect(await claimsFoundBy(library)).toEqual(['town/bridge', 'town/library']);
    expect(await library.claims(['town/bridge', 'mine/tower'])).toMatchObject([{ id: 'town/bridge' }]);
    expect(await library.packs()).toMatchObject([{ id: 'town', problem: expect.stringContaining('the disk is full') }]);
    await library.rebuild();
    expect((await library.matcher()).claims).toBe(2);
    expect((await claimsFoundBy(wake())).sort()).toEqual(['mine/tower', 'town/bridge', 'town/library']);
  });
});
