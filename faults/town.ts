/** Packs of an invented town, and what the world looks like from outside: whole packs, settings, subscriptions. */
import { unqualify } from '../claims/id';
import type { Pack } from '../claims/pack';
import { parsePack } from '../claims/parse';
import { compileIndex } from '../matching/engine';
import { type ClaimDatabase, openDatabase } from '../storage/database';
import { DatabaseStore } from '../storage/database-store';
import { loadSettings, type Settings } from '../storage/settings';
import { loadSubscriptions } from '../storage/subscriptions';

const sentences: Readonly<Record<string, string>> = {
  bridge: 'The harbour bridge will reopen to traffic in May.',
  library: 'The public library lends out nine thousand books every week.',
  tower: 'The clock tower has shown the wrong time since the storm.',
  ferry: 'The evening ferry to Brandt carries more bicycles than passengers.',
  bakery: 'The bakery on the corner has sold its last loaf of rye.',
  market: 'Forty stalls were set up on the market square before sunrise.',
};
const everySentence = Object.values(sentences);

/** The id of the pack that comes with the extension. */
export const BUNDLED = 'istanbul-talks';

export function townPack(id: string, version: string, claims: readonly string[]): Pack {
  const document = {
    format: 1,
    id,
    title: `Pack ${id}`,
    version,
    language: 'en',
    license: 'CC0-1.0',
    expires: '1 hour',
    sources: [{ id: 'gazette', title: 'The Gazette' }],
    entities: [{ id: 'mayor', kind: 'person', name: 'Marta Quill' }],
    claims: claims.map((name) => ({
      id: name,
      text: sentences[name],
      attribution: { kind: 'person', entity: 'mayor' },
      speech: 'statement',
      evidence: [{ source: 'gazette', selector: { type: 'TextQuoteSelector', exact: sentences[name] } }],
      wordings: [sentences[name]],
    })),
  };
  return parsePack(document, id);
}

export const PAGE = { title: '', language: 'en', lead: '' };
export const everyPassage = everySentence.map((text) => ({ text, before: [] }));

async function withDatabase<T>(act: (database: ClaimDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

export async function putPack(pack: Pack, bundled = pack.id === BUNDLED): Promise<void> {
  const index = new Blob([indexOf(pack)]);
  await withDatabase((own) => new DatabaseStore(own).putPack(pack, { bundled, installedBy: '1.0.0', index }));
}

/** All that is stored, as far as somebody could miss it. */
export interface Stored {
  /** By id, as text. */
  readonly packs: Readonly<Record<string, string>>;
  readonly settings: Omit<Settings, 'claimsChanged'>;
  readonly subscriptions: readonly string[];
}

/** Throws where a pack is not whole, or something is left of one that is not there. */
export async function readStored({ indexes = true } = {}): Promise<Stored> {
  const { claimsChanged: _time, ...settings } = await loadSettings();
  const packs = await withDatabase((database) => wholePacks(database, indexes));
  return { packs, settings, subscriptions: [...(await loadSubscriptions()).keys()] };
}

async function wholePacks(database: ClaimDatabase, withIndexes: boolean): Promise<Record<string, string>> {
  const store = new DatabaseStore(database);
  const { packs, damaged } = await store.listPacks();
  if (damaged.length > 0) throw new Error(`damaged: ${JSON.stringify(damaged)}`);
  const indexes = await store.getIndexes();
  const whole: Record<string, string> = {};
  for (const { head, claims } of packs) {
    const stored = await store.getPack(head.id);
    if (stored?.pack.claims.length !== claims || stored.damaged.length > 0) throw new Error(`${head.id} is not whole`);
    const index = indexes.get(head.id);
    if (withIndexes && !(index && isSame(index, indexOf(stored.pack))))
      throw new Error(`${head.id} has not the index of its claims`);
    whole[head.id] = JSON.stringify(stored.pack);
  }
  for (const name of ['claims', 'sources', 'entities', 'indexes'] as const)
    for (const key of await database.getAllKeys(name))
      if (!(unqualify(`${key}/`).packId in whole)) throw new Error(`left behind: ${name} ${key}`);
  return whole;
}

const compiled = new Map<string, Uint8Array<ArrayBuffer>>();

/** Compiled once for all the times that it is needed. */
export function indexOf(pack: Pack): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(pack);
  const index = compiled.get(text) ?? compileIndex(pack);
  compiled.set(text, index);
  return index;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
