/**
 * The packs, their claims and the matcher over them. Everything kept here can
 * be rebuilt from the database, and the database from the extension's own
 * files: the worker may be stopped at any moment.
 */
import type { Pack } from '../../claims/pack';
import type { ClaimView } from '../../claims/view';
import { messageOf } from '../../i18n/message-of';
import { t } from '../../i18n/text';
import {
  compileInSlices,
  IndexFormatError,
  type Matcher,
  type MatchIndex,
  openIndex,
  openMatcher,
} from '../../matching/engine';
import { formsOf } from '../../matching/forms';
import type { PackSummary } from '../../messaging/protocol';
import type { ClaimStore } from '../../storage/claim-store';
import { blobOf } from '../../storage/large-blob';
import { MemoryStore } from '../../storage/memory-store';
import type { ClaimChoice } from '../../storage/settings';
import { nextTask } from './next-task';
import { describeDamage, summarise, summariseDamaged } from './summary';

export interface LibraryOptions {
  /** Version of the extension: its bundled pack is put in again when this changes. */
  readonly version: string;
  /** Opens the database; `onClosed` says that its connection is gone. */
  openStore(onClosed: () => void): Promise<ClaimStore>;
  readonly bundled: {
    readonly id: string;
    read(): Promise<Pack>;
    /** The pack's index as it was compiled when the extension was built. */
    readIndex(): Promise<Blob>;
  };
}

/** Sources of a pack that a list of packs names. */
const SOURCES_NAMED = 20;

const EVERYTHING: ClaimChoice = { disabledPacks: [], claimsChanged: 0 };

interface Opened {
  readonly store: ClaimStore;
  /** Why this is not the database, or the bundled pack in it not the newest. */
  readonly problem?: string;
}

export class Library {
  readonly #options: LibraryOptions;
  #opened?: Promise<Opened>;
  #matcher?: Promise<Matcher>;
  /** Indexes that were compiled, but could not be stored. */
  readonly #unstored = new Map<string, Uint8Array>();
  /** What `#matcher` was opened for. */
  #chosen?: string;

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  /** The matcher over all packs that are not switched off, opened on the first need of a wake. */
  matcher(choice: ClaimChoice = EVERYTHING): Promise<Matcher> {
    const chosen = JSON.stringify([choice.disabledPacks, choice.claimsChanged]);
    if (chosen !== this.#chosen) {
      this.#matcher = undefined;
      this.#unstored.clear();
    }
    this.#chosen = chosen;
    this.#matcher ??= this.#openMatcher(choice.disabledPacks).catch((error: unknown) => {
      this.#matcher = undefined;
      throw error;
    });
    return this.#matcher;
  }

  async claims(ids: readonly string[]): Promise<ClaimView[]> {
    const { store } = await this.open();
    const { claims, damaged } = await store.getClaims(ids);
    const { id: bundled } = this.#options.bundled;
    if (!damaged.some(({ id }) => id === bundled || id.startsWith(`${bundled}/`))) return claims;
    await this.#putBundled(store);
    return (await store.getClaims(ids)).claims;
  }

  async packs(): Promise<PackSummary[]> {
    const { store, problem } = await this.open();
    const { packs, damaged } = await store.listPacks();
    const summaries = packs.map(async (row) => {
      const sources = await store.getSources(row.head.id, SOURCES_NAMED);
      const isBundled = row.head.id === this.#options.bundled.id;
      return summarise(row, sources, (isBundled && problem) || describeDamage(await store.findDamage(row)));
    });
    return [...(await Promise.all(summaries)), ...damaged.map(summariseDamaged)];
  }

  /**
   * Compiles every index again, from the stored claims. Compiling the bundled pack takes long: its index stays where pack
   * and index are sound, or comes from the extension's own files; it is compiled where that one cannot be opened either.
   */
  async rebuild(): Promise<void> {
    const { store } = await this.open();
    this.#unstored.clear();
    const { id: bundled } = this.#options.bundled;
    let isSound = await isWhole(store, bundled);
    if (!isSound) {
      // Where there is no room to store anything, all works from memory while the worker lives.
      await this.#putBundled(store).catch(() => undefined);
      isSound = await isWhole(store, bundled);
    }
    for (const { head } of (await store.listPacks()).packs) {
      if (head.id === bundled && isSound) continue;
      const stored = await store.streamPack(head.id);
      if (!stored) continue;
      const index = await compileInSlices(stored.head, stored.claims, nextTask);
      const blob = await blobOf(index, nextTask);
      await store.putIndex(head.id, blob, stored.edition).catch(() => this.#unstored.set(head.id, index));
    }
    this.#matcher = undefined;
  }

  /** Sees to it that the bundled pack of this version is there; `anew` puts it in even when it is. */
  async prepare(anew: boolean): Promise<void> {
    const { store } = await this.open();
    if (anew) await this.#putBundled(store);
  }

  /** The database, or what stands in for it. */
  open(): Promise<Opened> {
    this.#opened ??= this.#openStore().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  /** What fails once may have failed for a moment: the reader's packs are not left out for that. */
  #openStore(): Promise<Opened> {
    return this.#openCurrent().catch(() => this.#openCurrent().catch((error: unknown) => this.#makeDo(error)));
  }

  async #openCurrent(): Promise<Opened> {
    const store = await this.#openDatabase();
    const { version, bundled } = this.#options;
    if ((await store.installedBy(bundled.id)) !== version) await this.#putBundled(store);
    return { store };
  }

  #openDatabase(): Promise<ClaimStore> {
    return this.#options.openStore(() => {
      this.#opened = undefined;
      this.#matcher = undefined;
    });
  }

  /** The packs that are there, where they can be read but not renewed; else the bundled one from memory. */
  async #makeDo(error: unknown): Promise<Opened> {
    const reason = messageOf(error);
    const database = await this.#openDatabase().catch(() => undefined);
    const packs = await database?.packIds().catch(() => []);
    if (database && packs?.length) return { store: database, problem: t('problemNotRenewed', reason) };
    // The database stays as it is, for the next wake or a later version to read.
    const store = new MemoryStore();
    await this.#putBundled(store);
    return { store, problem: t('problemNoDatabase', reason) };
  }

  async #putBundled(store: ClaimStore): Promise<void> {
    const { version: installedBy, bundled } = this.#options;
    const [pack, index] = await Promise.all([bundled.read(), bundled.readIndex()]);
    await store.putPack(pack, { bundled: true, installedBy, index });
    this.#matcher = undefined;
  }

  async #openMatcher(disabled: readonly string[]): Promise<Matcher> {
    const { store } = await this.open();
    try {
      return await readMatcher(store, disabled, this.#unstored);
    } catch (error) {
      if (!(error instanceof IndexFormatError)) throw error;
      await this.rebuild();
      return readMatcher(store, disabled, this.#unstored);
    }
  }
}

/** Nothing of the pack is damaged, and its index can be opened. */
async function isWhole(store: ClaimStore, packId: string): Promise<boolean> {
  const { packs } = await store.listPacks();
  const row = packs.find(({ head }) => head.id === packId);
  if (!row || (await store.findDamage(row)).length > 0) return false;
  const others = packs.map(({ head }) => head.id).filter((id) => id !== packId);
  const index = (await store.getIndexes(others)).get(packId);
  try {
    return index !== undefined && (await openIndex(index, nextTask)).size > 0;
  } catch (error) {
    if (error instanceof IndexFormatError) return false;
    throw error;
  }
}

/** Throws `IndexFormatError` when an index is missing, damaged or of another engine. */
async function readMatcher(
  store: ClaimStore,
  disabled: readonly string[],
  unstored: ReadonlyMap<string, Uint8Array>,
): Promise<Matcher> {
  const [packs, indexes] = await Promise.all([store.packIds(), store.getIndexes(disabled)]);
  const readForms = async (ids: readonly string[]) => {
    const claims = await store.readClaims(ids);
    return new Map([...claims].map(([id, claim]) => [id, formsOf(claim)]));
  };
  const opened: MatchIndex[] = [];
  for (const id of packs) {
    if (disabled.includes(id)) continue;
    const index = unstored.get(id) ?? indexes.get(id);
    if (!index) throw new IndexFormatError(`${id}: no index`);
    opened.push(await openIndex(index, nextTask));
  }
  return openMatcher(opened, { readForms });
}
