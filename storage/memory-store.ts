/** Packs in memory, for as long as the worker lives: what is left when the database cannot be opened. */
import { qualify } from '../claims/id';
import type { Pack } from '../claims/pack';
import { viewClaim } from '../claims/view';
import type { ClaimStore, PackOptions } from './claim-store';

export class MemoryStore implements ClaimStore {
  readonly #packs = new Map<string, PackOptions & { readonly pack: Pack }>();

  async packIds() {
    return [...this.#packs.keys()];
  }

  async installedBy(packId: string) {
    return this.#packs.get(packId)?.installedBy;
  }

  async listPacks() {
    const packs = [...this.#packs.values()].map(({ pack, bundled, installedBy }) => {
      const { claims, sources: _sources, entities: _entities, ...head } = pack;
      return { head, bundled, installedBy, claims: claims.length, edition: undefined };
    });
    return { packs, damaged: [] };
  }

  async getPack(id: string) {
    const stored = this.#packs.get(id);
    return stored && { pack: stored.pack, damaged: [] };
  }

  async streamPack(id: string) {
    const pack = this.#packs.get(id)?.pack;
    return (
      pack && {
        head: pack,
        claims: (async function* () {
          yield pack.claims;
        })(),
        edition: undefined,
      }
    );
  }

  async findDamage() {
    return [];
  }

  async getSources(packId: string, most: number) {
    return this.#packs.get(packId)?.pack.sources.slice(0, most) ?? [];
  }

  async getClaims(ids: readonly string[]) {
    const views = [...this.#packs.values()].flatMap(({ pack }) => {
      const known = { claims: byId(pack.claims), sources: byId(pack.sources), entities: byId(pack.entities) };
      return pack.claims
        .filter((claim) => ids.includes(qualify(pack.id, claim.id)))
        .map((claim) => viewClaim(claim, pack, known));
    });
    const found = byId(views);
    return { claims: ids.flatMap((id) => found.get(id) ?? []), damaged: [] };
  }

  async readClaims(ids: readonly string[]) {
    const wanted = new Set(ids);
    const all = [...this.#packs.values()].flatMap(({ pack }) =>
      pack.claims.map((claim) => [qualify(pack.id, claim.id), claim] as const),
    );
    return new Map(all.filter(([id]) => wanted.has(id)));
  }

  async getIndexes(without: readonly string[] = []) {
    const wanted = [...this.#packs].filter(([id]) => !without.includes(id));
    const read = async (index: Blob) => new Uint8Array(await index.arrayBuffer());
    return new Map(await Promise.all(wanted.map(async ([id, { index }]) => [id, await read(index)] as const)));
  }

  async putPack(pack: Pack, options: PackOptions) {
    this.#packs.set(pack.id, { ...options, pack });
  }

  async putIndex(packId: string, index: Blob) {
    const stored = this.#packs.get(packId);
    if (stored) this.#packs.set(packId, { ...stored, index });
  }

  async removePack(id: string) {
    this.#packs.delete(id);
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
