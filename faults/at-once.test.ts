/** Windows and worker that act at once: what one does is not undone by what another had read before. */
import { beforeEach, expect, it } from 'vitest';
import { emptyWorld, world } from './fake-browser';
import { emptyDatabase } from './faulty-database';
import { putPack, readStored, townPack } from './town';
import './worker';

const { changePack, removePack } = await import('../storage/own-packs');
const { loadSubscriptions, saveSubscription } = await import('../storage/subscriptions');
const { update } = await import('../network/update');

const ADDRESS = 'https://packs.test/ferries.json';
const subscription = { url: ADDRESS, checked: 0, updated: 0, expiresHours: 1 };

const storedPacks = async () => Object.values((await readStored()).packs).map((text): unknown => JSON.parse(text));

beforeEach(() => {
  emptyWorld();
  emptyDatabase();
});

it('claims that two windows add to one pack are both kept', async () => {
  const both = townPack('mine', '1.0.0', ['bridge', 'tower']);
  const add = (id: string) =>
    changePack('mine', (pack) => {
      const claims = [...(pack?.claims ?? []), ...both.claims.filter((claim) => claim.id === id)];
      return { ...both, claims };
    });
  await Promise.all([add('bridge'), add('tower')]);
  expect(await storedPacks()).toEqual([both]);
});

it('a pack that is unsubscribed from and removed while its update is fetched does not come back', async () => {
  await putPack(townPack('ferries', '1.0.0', ['ferry']));
  await saveSubscription('ferries', subscription);
  world.files.set(ADDRESS, JSON.stringify(townPack('ferries', '1.1.0', ['ferry', 'bakery'])));
  const updating = update('ferries', subscription);
  await saveSubscription('ferries', undefined);
  await removePack('ferries');
  await updating;
  expect(await storedPacks()).toEqual([]);
  expect(await loadSubscriptions()).toEqual(new Map());
});

it('an update is put in, and told with the subscription', async () => {
  const next = townPack('ferries', '1.1.0', ['ferry', 'bakery']);
  await putPack(townPack('ferries', '1.0.0', ['ferry']));
  await saveSubscription('ferries', subscription);
  world.files.set(ADDRESS, JSON.stringify(next));
  await update('ferries', subscription);
  expect(await storedPacks()).toEqual([next]);
  expect((await loadSubscriptions()).get('ferries')).toMatchObject({ diff: { added: [next.claims[1]?.text] } });
});
