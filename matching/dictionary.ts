/** The terms of a pack: how many claims use each, and from that how rare it is. */
import type { Job } from './slices';
import { isStructural } from './vector';

/** A term's place while terms are still being collected, in the order in which they came. */
export type EarlyId = number;

export interface Dictionary {
  /** Ascending by code units. */
  readonly terms: readonly string[];
  /** Inverse document frequency a term; documents are claims. */
  readonly idf: Float32Array<ArrayBuffer>;
  /** Place in `terms` by early id. */
  readonly final: Uint32Array<ArrayBuffer>;
}

/** Terms between two chances to pause. */
const STRIDE = 5000;
/** Characters by which terms are grouped. */
const BEGINNING = 3;

export class Terms {
  readonly #ids = new Map<string, EarlyId>();
  readonly #frequencies: number[] = [];

  /** @param documents what the term adds to its frequency: a claim counts as one, however many sentences it has. */
  add(term: string, documents: number): EarlyId {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#frequencies.length;
      this.#ids.set(term, id);
      this.#frequencies.push(0);
    }
    this.#frequencies[id] = (this.#frequencies[id] as number) + documents;
    return id;
  }

  *finish(claims: number): Job<Dictionary> {
    const terms: string[] = [];
    // Sorted by their beginnings one group after the other, since sorting cannot pause.
    const groups = new Map<string, string[]>();
    let count = 0;
    for (const term of this.#ids.keys()) {
      const beginning = term.slice(0, BEGINNING);
      const group = groups.get(beginning);
      if (group) group.push(term);
      else groups.set(beginning, [term]);
      if (++count % STRIDE === 0) yield;
    }
    for (const first of [...groups.keys()].sort()) {
      for (const term of (groups.get(first) ?? []).sort()) terms.push(term);
      yield;
    }
    const final = new Uint32Array(terms.length);
    const idf = new Float32Array(terms.length);
    for (const [at, term] of terms.entries()) {
      const early = this.#ids.get(term) as EarlyId;
      final[early] = at;
      const rarity = Math.log(1 + claims / ((this.#frequencies[early] as number) + 0.3));
      idf[at] = rarity * (isStructural(term) ? 0.5 : 1);
      if (at % STRIDE === 0) yield;
    }
    return { terms, idf, final };
  }
}
