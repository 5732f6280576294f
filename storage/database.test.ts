/** The claim database becomes a new one without loss, and a connection makes way or says what is in its way. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Migration, openDatabase } from './database';

const first: Migration = (database) => {
  for (const name of ['packs', 'claims', 'indexes'] as const) database.createObjectStore(name);
};

async function databaseOfVersionOne(): Promise<void> {
  const database = await openDatabase({ migrations: [first] });
  await database.put('packs', { title: 'mine' }, 'a');
  await database.put('claims', { text: 'one' }, 'a/one');
  await database.put('claims', { text: 'two' }, 'a/two');
  database.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('migrations', () => {
  it('run once each, on the data that are there', async () => {
    await databaseOfVersionOne();
    const runs: number[] = [];
    const second: Migration = async (_database, upgrade) => {
      runs.push(2);
      const store = upgrade.objectStore('claims');
      for (const key of await store.getAllKeys()) await store.put({ claim: await store.get(key) }, key);
    };
    const third: Migration = () => {
      runs.push(3);
    };
    const upgraded = await openDatabase({ migrations: [first, second, third] });
    expect(runs).toEqual([2, 3]);
    expect(upgraded.version).toBe(3);
    expect(await upgraded.get('packs', 'a')).toEqual({ title: 'mine' });
    expect(await upgraded.getAll('claims')).toEqual([{ claim: { text: 'one' } }, { claim: { text: 'two' } }]);
    upgraded.close();
    await openDatabase({ migrations: [first, second, third] });
    expect(runs).toEqual([2, 3]);
  });

  it('leave everything as it was when one fails, and say why', async () => {
    await databaseOfVersionOne();
    const second: Migration = async (_database, upgrade) => {
      await upgrade.objectStore('claims').clear();
      throw new Error('claims[0] has no text');
    };
    await expect(openDatabase({ migrations: [first, second] })).rejects.toThrow('claims[0] has no text');
    const old = await openDatabase({ migrations: [first] });
    expect(await old.getAll('claims')).toHaveLength(2);
  });

  it('open what the shipped versions wrote', async () => {
    await databaseOfVersionOne();
    const old = await openDatabase({ migrations: [first] });
    const head = { id: 'b', title: 'B', sources: [{ id: 's', url: 'x' }, { id: 't' }], entities: [{ id: 'e' }] };
    await old.put('packs', { head, claims: 1 }, 'b');
    await old.put('packs', { head: { id: 'c', sources: ['no source'] } }, 'c');
    old.close();
    const database = await openDatabase();
    // Sources and entities have rows of their own now; a record that is damaged stays as it is.
    expect(await database.get('packs', 'b')).toEqual({ head: { id: 'b', title: 'B' }, claims: 1 });
    expect(await database.getAllKeys('sources')).toEqual(['b/s', 'b/t']);
    expect(await database.get('sources', 'b/s')).toEqual({ order: 0, source: { id: 's', url: 'x' } });
    expect(await database.get('entities', 'b/e')).toEqual({ order: 0, entity: { id: 'e' } });
    expect(await database.get('packs', 'c')).toEqual({ head: { id: 'c', sources: ['no source'] } });
    expect(await database.get('packs', 'a')).toEqual({ title: 'mine' });
    expect(await database.getAllKeys('claims')).toEqual(['a/one', 'a/two']);
  });
});

describe('connections', () => {
  it('refuse a database of a later extension and leave it alone', async () => {
    (await openDatabase({ migrations: [first, () => {}, () => {}] })).close();
    await expect(openDatabase()).rejects.toThrow(/version/i);
    expect((await openDatabase({ migrations: [first, () => {}, () => {}] })).version).toBe(3);
  });

  it('say what is in the way of an upgrade that never begins, and are not in the way of a later one', async () => {
    await databaseOfVersionOne();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('claimlight');
      request.onsuccess = () => resolve(request.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const refused = expect(openDatabase()).rejects.toThrow('another window of Claimlight');
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 1 });
    await vi.runAllTimersAsync();
    await refused;
    vi.useRealTimers();
    holder.close();
    const database = await openDatabase();
    expect(await database.getAllKeys('claims')).toEqual(['a/one', 'a/two']);
  });

  it('say that there is no room, where that is what is wrong', async () => {
    await databaseOfVersionOne();
    const full: Migration = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await expect(openDatabase({ migrations: [first, full] })).rejects.toThrow('There is no room left on this device.');
  });

  it('make way for an upgrade and tell', async () => {
    const onClosed = vi.fn();
    await openDatabase({ migrations: [first], onClosed });
    const upgraded = await openDatabase({ migrations: [first, () => {}] });
    expect(upgraded.version).toBe(2);
    expect(onClosed).toHaveBeenCalledOnce();
  });
});
