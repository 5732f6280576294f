/** What the extension does with what it keeps, each to be interrupted at every step. */

import { openDatabase } from '../storage/database';
import { changePack, removePack, storePack } from '../storage/own-packs';
import { saveSettings } from '../storage/settings';
import { saveSubscription, UPDATE_ALARM } from '../storage/subscriptions';
import { world } from './fake-browser';
import type { Scenario } from './inject';
import { BUNDLED, indexOf, putPack, townPack } from './town';
import { ask, askForMatches, askFromOptions, startWorker } from './worker';

const bundled = townPack(BUNDLED, '1.0.0', ['bridge', 'library']);
const mine = townPack('mine', '1.0.0', ['tower']);
const ferries = townPack('ferries', '1.0.0', ['ferry']);
const FERRIES = 'https://packs.test/ferries.json';
let putBack: () => Promise<void>;

/** The extension's own files. */
function ship(pack = bundled): void {
  world.files.set(`chrome-extension://claimlight/packs/${BUNDLED}.json`, JSON.stringify(pack));
  world.files.set(`chrome-extension://claimlight/packs/${BUNDLED}.index`, indexOf(pack));
}

async function inUse(): Promise<void> {
  ship();
  await putPack(bundled);
  await putPack(mine);
  await saveSettings({ sites: { 'quiet.example': { mode: 'off' } } });
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'the first start',
    isWorker: true,
    prepare: async () => ship(),
    async act(life) {
      startWorker(life);
      await Promise.all(life.emit('installed', { reason: 'install' }));
      await askForMatches(life);
    },
  },
  {
    name: 'a wake for a page',
    isWorker: true,
    prepare: inUse,
    async act(life) {
      startWorker(life);
      await askForMatches(life);
    },
  },
  {
    name: 'a wake for a card and a list of packs',
    isWorker: true,
    prepare: inUse,
    async act(life) {
      startWorker(life);
      await ask(life, 'getClaims', { ids: ['mine/tower', `${BUNDLED}/bridge`] });
      await askFromOptions(life, 'listPacks');
    },
  },
  {
    name: 'an update of the extension',
    isWorker: true,
    async prepare() {
      await inUse();
      world.version = '1.1.0';
      ship(townPack(BUNDLED, '1.1.0', ['library', 'bakery']));
    },
    async act(life) {
      startWorker(life);
      await Promise.all(life.emit('installed', { reason: 'update', previousVersion: '1.0.0' }));
      await askForMatches(life);
    },
  },
  {
    name: 'damaged indexes',
    isWorker: true,
    async prepare() {
      await inUse();
      const database = await openDatabase();
      for (const id of [BUNDLED, 'mine']) await database.put('indexes', new Blob(['garbage']), id);
      database.close();
    },
    async act(life) {
      startWorker(life);
      await askForMatches(life);
    },
  },
  {
    name: 'rebuilding the index',
    isWorker: true,
    prepare: inUse,
    async act(life) {
      startWorker(life);
      await askFromOptions(life, 'rebuildIndex');
    },
  },
  {
    name: 'a database of version 1',
    isWorker: true,
    async prepare() {
      await inUse();
      await backToVersionOne();
    },
    async act(life) {
      startWorker(life);
      await askForMatches(life);
    },
  },
  {
    name: 'an update of a subscribed pack',
    tellsItself: true,
    isWorker: true,
    async prepare() {
      await inUse();
      await putPack(ferries);
      await saveSubscription('ferries', { url: FERRIES, checked: 0, updated: 0, expiresHours: 1 });
      world.files.set(FERRIES, JSON.stringify(townPack('ferries', '1.1.0', ['ferry', 'bakery'])));
    },
    async act(life) {
      startWorker(life);
      await Promise.all(life.emit('alarm', { name: UPDATE_ALARM }));
    },
  },
  { name: 'adding a pack', prepare: inUse, act: () => storePack(ferries) },
  {
    name: 'replacing a pack',
    prepare: inUse,
    act: () => storePack(townPack('mine', '2.0.0', ['ferry', 'bakery'])),
  },
  { name: 'removing a pack', prepare: inUse, act: () => removePack('mine') },
  {
    name: 'putting a removed pack back',
    async prepare() {
      await inUse();
      putBack = await removePack('mine');
    },
    act: () => putBack(),
  },
  {
    name: 'changing a pack of one’s own',
    prepare: inUse,
    act: () => changePack('mine', () => townPack('mine', '1.1.0', ['tower', 'ferry'])),
  },
  {
    name: 'changing settings',
    prepare: inUse,
    act: () => saveSettings(({ sites }) => ({ enabled: false, sites: { ...sites, 'b.example': { mode: 'off' } } })),
  },
];

export const workers = scenarios.filter(({ isWorker }) => isWorker);

/** What another window does, or what befalls the database, at any moment of the others. */
export const intrusions: readonly { readonly name: string; act(): Promise<unknown> }[] = [
  { name: 'adds a pack', act: () => storePack(townPack('more', '1.0.0', ['market'])) },
  { name: 'replaces a pack', act: () => storePack(townPack('mine', '2.0.0', ['market'])) },
  { name: 'removes a pack', act: () => removePack('mine') },
  { name: 'deletes the database', act: deleteDatabase },
];

function deleteDatabase(): Promise<unknown> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase('claimlight').onsuccess = resolve;
  });
}

/** As the first version of the extension kept packs: sources and entities within the pack's record. */
async function backToVersionOne(): Promise<void> {
  const database = await openDatabase();
  const [packs, claims, indexes] = await Promise.all(
    (['packs', 'claims', 'indexes'] as const).map(async (name) => {
      const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
      return keys.map((key, i) => [key, values[i]] as const);
    }),
  );
  database.close();
  await deleteDatabase();
  const old = await openDatabase({
    migrations: [
      (created) => {
        for (const name of ['packs', 'claims', 'indexes'] as const) created.createObjectStore(name);
      },
    ],
  });
  const whole = new Map([bundled, mine].map((pack) => [pack.id, pack]));
  for (const [id, row] of packs ?? []) {
    const { sources, entities } = whole.get(id) ?? {};
    const { head, ...rest } = row as { head: object };
    await old.put('packs', { ...rest, head: { ...head, sources, entities } }, id);
  }
  for (const [id, row] of claims ?? []) await old.put('claims', row, id);
  for (const [id, row] of indexes ?? []) await old.put('indexes', row, id);
  old.close();
}
