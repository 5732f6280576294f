/** What the rest of the extension may ask of stored packs and claims, wherever they are kept. */
import * as z from 'zod/mini';
import { type Claim, claim, entity, type Pack, packHead, type Source, source } from '../claims/pack';
import type { ClaimView } from '../claims/view';

export const packRow = z.object({
  head: packHead,
  /** Came with the extension, which renews it. */
  bundled: z.boolean(),
  /** Version of the extension that put it in. */
  installedBy: z.string(),
  claims: z.number(),
  /** Another one whenever the pack is put in: an index belongs to one of them. */
  edition: z.optional(z.string()),
});
export type PackRow = z.infer<typeof packRow>;

/** Parts of packs, with their place in the pack. */
const order = z.number();
export const claimRow = z.object({ order, claim });
export const sourceRow = z.object({ order, source });
export const entityRow = z.object({ order, entity });

/** A record that does not parse: it is left where it is and left out of every answer. */
export interface Damage {
  /** Key of the record: a pack id, or the qualified id of one of the pack's parts. */
  readonly id: string;
  /** Field and reason. */
  readonly reason: string;
}

export interface PackOptions {
  readonly bundled: boolean;
  readonly installedBy: string;
  /** The engine's packed index of this pack. */
  readonly index: Blob;
  /** Aborted before all is written, it leaves everything as it was. */
  readonly signal?: AbortSignal | undefined;
}

/** A pack whose claims are read bit by bit: very many are never held at once, and others get their turn in between. */
export interface PackStream {
  readonly head: Omit<Pack, 'claims'>;
  /** Those that are sound, in the order of their ids. */
  readonly claims: AsyncIterable<readonly Claim[]>;
  readonly edition: string | undefined;
}

export interface ClaimStore {
  /** Ids of all packs with a sound record. */
  packIds(): Promise<string[]>;
  /** The version of the extension that put a pack in; undefined where there is no sound record of it. */
  installedBy(packId: string): Promise<string | undefined>;
  listPacks(): Promise<{ packs: PackRow[]; damaged: Damage[] }>;
  /** The whole pack, without claims that are damaged. Undefined when there is no sound record of it. */
  getPack(id: string): Promise<{ pack: Pack; damaged: Damage[] } | undefined>;
  /** Undefined when there is no sound record of the pack. */
  streamPack(id: string): Promise<PackStream | undefined>;
  /** What of a pack is damaged, as far as that can be told soon. */
  findDamage(row: PackRow): Promise<Damage[]>;
  /** The first sources of a pack that are sound, at most so many. */
  getSources(packId: string, most: number): Promise<Source[]>;
  /** Views of the claims with these qualified ids, in that order; unknown ones are left out. */
  getClaims(ids: readonly string[]): Promise<{ claims: ClaimView[]; damaged: Damage[] }>;
  /** The claims with these qualified ids, by id; unknown and damaged ones are left out. */
  readClaims(ids: readonly string[]): Promise<Map<string, Claim>>;
  /** Packed indexes by pack id, without those left out. One that cannot be read is missing. */
  getIndexes(without?: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** Puts a pack in or replaces it, with all that belongs to it: all or nothing. */
  putPack(pack: Pack, options: PackOptions): Promise<void>;
  /** Does nothing where the pack has been replaced or removed since: `edition` is that of the row it was compiled from. */
  putIndex(packId: string, index: Blob, edition: string | undefined): Promise<void>;
  removePack(id: string): Promise<void>;
}
