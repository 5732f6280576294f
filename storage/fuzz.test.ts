/** Whatever stands in the database or beside the settings: nothing that reads it throws, and sound rows are kept. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePack } from '../claims/parse';
import { runs } from '../e2e/support/runs';
import { openDatabase } from './database';
import { DatabaseStore } from './database-store';

const packOf = (id: string) =>
  parsePack(
    {
      format: 1,
      id,
      title: id,
      version: '1.0.0',
      language: 'en',
      license: 'CC0-1.0',
      sources: [{ id: 's' }],
      entities: [{ id: 'e', kind: 'person', name: 'Quill' }],
      claims: ['a', 'b'].map((claim) => ({
        id: claim,
        text: `Claim ${claim}.`,
        attribution: { kind: 'person', entity: 'e' },
        speech: 'statement',
        evidence: [{ source: 's' }],
      })),
    },
    id,
  );

const row = fc.record({
  store: fc.constantFrom('packs', 'claims', 'sources', 'entities', 'indexes'),
  key: fc.constantFrom('bad', 'bad/a', 'bad/b', 'bad/s', 'bad/e', 'bad/', 'bad/more', 'nonsense', ''),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.uint8Array(),
    fc.jsonValue().map((claim) => ({ order: 0, claim, source: claim, entity: claim, head: claim })),
    fc.constantFrom(undefined, new Map([[1, 2]]), new Date(Number.NaN), Number.NaN),
  ),
});

it('damaged rows cost what they hold, and no other pack', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      globalThis.indexedDB = new IDBFactory();
      const database = await openDatabase();
      const store = new DatabaseStore(database);
      const index = new Uint8Array([1]);
      const options = { bundled: false, installedBy: '1.0.0', index: new Blob([index]) };
      for (const id of ['bad', 'good']) await store.putPack(packOf(id), options);
      for (const { store: name, key, value } of rows) await database.put(name, value, key);

      const { packs } = await store.listPacks();
      for (const own of packs) await store.findDamage(own);
      await store.getPack('bad');
      await store.getSources('bad', 9);
      expect((await store.getPack('good'))?.pack).toEqual(packOf('good'));
      const { claims } = await store.getClaims(['bad/a', 'good/b', 'bad/b', 'good/a']);
      expect(claims.map(({ id }) => id).filter((id) => id.startsWith('good'))).toEqual(['good/b', 'good/a']);
      expect((await store.readClaims(['bad/a', 'good/a'])).has('good/a')).toBe(true);
      expect((await store.getIndexes()).get('good')).toEqual(index);
      // What is damaged can be replaced.
      await store.putPack(packOf('bad'), options);
      expect(await store.getPack('bad')).toMatchObject({ pack: { claims: [{ id: 'a' }, { id: 'b' }] } });
      database.close();
    }),
    runs(40),
  );
});
