/** Packs go in and out whole, beside one another, and damage costs no more than what is damaged. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Pack, pack as packSchema } from '../claims/pack';
import { type ClaimDatabase, openDatabase } from './database';
import { DatabaseStore } from './database-store';

const index = new Uint8Array([1, 2, 3]);
const blobOf = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);
const options = { bundled: false, installedBy: '1.0.0', index: blobOf(...index) };

function makePack(id: string, claimIds: readonly string[], version = '1.0.0'): Pack {
  return packSchema.parse({
    format: 1,
    id,
    title: `Pack ${id}`,
    version,
    language: 'en',
    license: 'CC0-1.0',
    sources: [{ id: 'article', title: 'An article' }, { id: 'another' }],
    entities: [
      { id: 'zoe', kind: 'person', name: 'Zoe' },
      { id: 'ada', kind: 'person', name: 'Ada' },
    ],
    claims: claimIds.map((claimId, place) => ({
      id: claimId,
      text: `Claim ${claimId}.`,
      attribution: { kind: 'person', entity: place === 0 ? 'zoe' : 'ada' },
      speech: 'statement',
      evidence: [{ source: 'article', selector: { type: 'TextQuoteSelector', exact: 'words' } }],
      relations: place === 0 ? claimIds.slice(1).map((claim) => ({ type: 'supports', claim })) : [],
    })),
  });
}

let database: ClaimDatabase;
let store: DatabaseStore;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
  store = new DatabaseStore(database);
});

describe('packs', () => {
  it('come back as they were put in, claims in order', async () => {
    const pack = makePack('a', ['z', 'm', 'b']);
    await store.putPack(pack, { ...options, bundled: true });
    expect(await store.getPack('a')).toEqual({ pack, damaged: [] });
    expect((await store.listPacks()).packs).toMatchObject([
      { head: { id: 'a', title: 'Pack a' }, bundled: true, installedBy: '1.0.0', claims: 3 },
    ]);
    expect(await store.getIndexes()).toEqual(new Map([['a', index]]));
  });

  it('that are large come back whole and in order, at once or bit by bit', async () => {
    const ids = Array.from({ length: 1201 }, (_, i) => `claim-${(i * 7) % 1201}`);
    const pack = makePack('a', ids);
    await store.putPack(pack, options);
    await store.putPack(makePack('b', ['z']), options);
    expect((await store.getPack('a'))?.pack).toEqual(pack);
    const read: Pack['claims'] = [];
    for await (const some of (await store.streamPack('a'))?.claims ?? []) read.push(...some);
    expect(read.map(({ id }) => id)).toEqual([...ids].sort());
    expect((await store.streamPack('a'))?.head.sources).toEqual(pack.sources);
    expect(await store.streamPack('c')).toBeUndefined();
  });

  it('keep their index when one for an earlier writing comes late', async () => {
    await store.putPack(makePack('a', ['x']), options);
    const before = await store.streamPack('a');
    await store.putPack(makePack('a', ['y']), { ...options, index: blobOf(4) });
    await store.putIndex('a', blobOf(5), before?.edition);
    expect(await store.getIndexes()).toEqual(new Map([['a', new Uint8Array([4])]]));
    const now = await store.streamPack('a');
    await store.putIndex('a', blobOf(5), now?.edition);
    expect(await store.getIndexes()).toEqual(new Map([['a', new Uint8Array([5])]]));
  });

  it('tell some of their sources', async () => {
    await store.putPack(makePack('a', ['z']), options);
    expect(await store.getSources('a', 9)).toEqual([{ id: 'article', title: 'An article' }, { id: 'another' }]);
    expect(await store.getSources('a', 1)).toHaveLength(1);
    expect(await store.getSources('b', 9)).toEqual([]);
  });

  it('are known by their ids without those whose record is damaged', async () => {
    await store.putPack(makePack('a', ['z']), options);
    await store.putPack(makePack('b', ['z']), { ...options, installedBy: '2.0.0' });
    await database.put('packs', { head: 'gone' }, 'a');
    expect(await store.packIds()).toEqual(['b']);
    expect(await store.installedBy('b')).toBe('2.0.0');
    expect(await store.installedBy('a')).toBeUndefined();
  });

  it('give the claims that are asked for, whatever pack they are of, without the damaged', async () => {
    await store.putPack(makePack('a', ['z', 'm']), options);
    await store.putPack(makePack('b', ['z']), options);
    await database.put('claims', { order: 0, claim: 7 }, 'a/m');
    const claims = await store.readClaims(['b/z', 'a/m', 'a/none', 'a/z']);
    expect([...claims.keys()]).toEqual(['b/z', 'a/z']);
    expect(claims.get('a/z')?.text).toBe('Claim z.');
  });

  it('are replaced whole, beside others whose ids begin alike', async () => {
    await store.putPack(makePack('a', ['old', 'kept']), options);
    await store.putPack(makePack('a-b', ['old']), options);
    await store.putPack(makePack('ab', ['old']), options);
    await store.putPack(makePack('a', ['kept', 'new'], '2.0.0'), options);
    expect((await store.getPack('a'))?.pack).toEqual(makePack('a', ['kept', 'new'], '2.0.0'));
    expect((await store.getPack('a-b'))?.pack.claims).toHaveLength(1);
    expect((await store.getPack('ab'))?.pack.claims).toHaveLength(1);
  });

  it('are removed whole, and only they', async () => {
    await store.putPack(makePack('a', ['x']), options);
    await store.putPack(makePack('b', ['x']), options);
    await store.removePack('a');
    expect(await store.getPack('a')).toBeUndefined();
    expect(await database.getAllKeys('claims')).toEqual(['b/x']);
    expect(await database.getAllKeys('sources')).toEqual(['b/another', 'b/article']);
    expect(await database.getAllKeys('entities')).toEqual(['b/ada', 'b/zoe']);
    expect([...(await store.getIndexes()).keys()]).toEqual(['b']);
  });

  it('stay as they were when a replacement fails half-way', async () => {
    const before = makePack('a', ['x', 'y']);
    await store.putPack(before, options);
    const broken = makePack('a', ['x', 'z'], '2.0.0');
    // A function cannot be stored: the last write of the transaction throws.
    Object.assign(broken.claims[1] ?? {}, { text: () => 'boom' });
    await expect(store.putPack(broken, options)).rejects.toThrow();
    expect((await store.getPack('a'))?.pack).toEqual(before);
  });
});

it('several packs go in and out together, or none does', async () => {
  for (const id of ['a', 'b']) await store.putPack(makePack(id, ['x']), options);
  const ids = async () => (await store.listPacks()).packs.map(({ head, claims }) => [head.id, claims]);
  const broken = makePack('c', ['z']);
  Object.assign(broken.claims[0] ?? {}, { text: () => 'boom' });
  const packs = [makePack('a', ['x', 'y']), makePack('d', ['z'])].map((pack) => ({ pack, ...options }));
  await expect(store.change([...packs, { pack: broken, ...options }], ['b'])).rejects.toThrow();
  expect(await ids()).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  await store.change(packs, ['b']);
  expect(await ids()).toEqual([
    ['a', 2],
    ['d', 1],
  ]);
  expect([...(await store.getIndexes()).keys()]).toEqual(['a', 'd']);
});

it('a pack whose installing is cancelled while it is written leaves the one from before', async () => {
  const before = makePack('a', ['x', 'y']);
  await store.putPack(before, options);
  const cancelling = new AbortController();
  const ids = Array.from({ length: 3000 }, (_, i) => `claim-${i}`);
  const putting = store.putPack(makePack('a', ids, '2.0.0'), { ...options, signal: cancelling.signal });
  // Its first rows are on their way by now.
  cancelling.abort(new Error('cancelled'));
  await expect(putting).rejects.toThrow('cancelled');
  expect((await store.getPack('a'))?.pack).toEqual(before);
});

describe('claims', () => {
  it('are viewed in the order asked for, with what they relate to; unknown ones are left out', async () => {
    await store.putPack(makePack('a', ['x', 'y']), options);
    await store.putPack(makePack('b', ['z']), options);
    const { claims } = await store.getClaims(['b/z', 'a/x', 'a/nothing', 'c/x', 'nonsense', 'a/x']);
    expect(claims.map((claim) => claim.id)).toEqual(['b/z', 'a/x', 'a/x']);
    expect(claims[1]?.speaker.name).toBe('Zoe');
    expect(claims[1]?.evidence.map(({ source }) => source.title)).toEqual(['An article']);
    expect(claims[1]?.related).toEqual([{ type: 'supports', id: 'a/y', text: 'Claim y.', speaker: 'Ada' }]);
  });
});

describe('damage', () => {
  beforeEach(async () => {
    await store.putPack(makePack('a', ['x', 'y']), options);
    await store.putPack(makePack('b', ['z']), options);
  });

  it('of a claim costs that claim, and is named', async () => {
    await database.put('claims', { order: 1, claim: { id: 'y', text: 7 } }, 'a/y');
    const damaged = [{ id: 'a/y', reason: expect.stringContaining('claim > text') }];
    const stored = await store.getPack('a');
    expect(stored?.pack.claims.map((claim) => claim.id)).toEqual(['x']);
    expect(stored?.damaged).toEqual(damaged);
    expect(await store.getClaims(['a/y', 'a/x'])).toMatchObject({ claims: [{ id: 'a/x', related: [] }], damaged });
    expect(await database.count('claims')).toBe(3);
  });

  it('of a source or a person leaves the claim without it', async () => {
    await database.put('sources', { order: 0, source: { id: 'article', title: 7 } }, 'a/article');
    await database.put('entities', 'garbage', 'a/zoe');
    const { claims, damaged } = await store.getClaims(['a/x']);
    expect(claims).toMatchObject([
      { id: 'a/x', speaker: { name: undefined }, evidence: [{ source: { id: 'article' } }] },
    ]);
    expect(damaged.map(({ id }) => id)).toEqual(['a/article', 'a/zoe']);
    expect((await store.getPack('a'))?.pack).toMatchObject({ sources: [{ id: 'another' }], entities: [{ id: 'ada' }] });
  });

  it.each([null, 3, 'text', {}, { head: {} }])('of a pack’s record (%j) leaves the other packs', async (garbage) => {
    await database.put('packs', garbage, 'a');
    const list = await store.listPacks();
    expect(list.packs.map(({ head }) => head.id)).toEqual(['b']);
    expect(list.damaged).toMatchObject([{ id: 'a' }]);
    expect(await store.getPack('a')).toBeUndefined();
    expect((await store.getClaims(['a/x', 'b/z'])).claims.map((claim) => claim.id)).toEqual(['b/z']);
    expect(await database.count('claims')).toBe(3);
  });

  it('of a large pack is told by the number of its claims', async () => {
    const ids = Array.from({ length: 5001 }, (_, i) => `claim-${i}`);
    const pack = makePack('c', ids);
    for (const claim of pack.claims) claim.relations = [];
    await store.putPack(pack, options);
    const row = (await store.listPacks()).packs.find(({ head }) => head.id === 'c');
    if (!row) throw new Error('no pack');
    expect(await store.findDamage(row)).toEqual([]);
    await database.delete('claims', 'c/claim-7');
    expect(await store.findDamage(row)).toEqual([{ id: 'c', reason: '5,000 of 5,001 claims are there' }]);
    expect((await store.getPack('c'))?.pack.claims).toHaveLength(5000);
  });

  it('of an index makes it missing', async () => {
    await database.put('indexes', 'garbage', 'a');
    expect([...(await store.getIndexes()).keys()]).toEqual(['b']);
  });
});
