/** The terms of a pack: how many claims use each, and from that how rare it is. */
import type { Job } from './slices';
import { isCombination, isStructural } from './vector';

/** A term's place while terms are still being collected, in the order in which they came. */
export type EarlyId = number;

export interface Dictionary {
  /** Ascending by code units. */
  readonly terms: readonly string[];
  /** Inverse document frequency a term; documents are claims. */
  readonly idf: Float32Array<ArrayBuffer>;
  /** Place in `terms` by early id, for all terms that are no combinations. */
  readonly final: Uint32Array<ArrayBuffer>;
  /** The same by the term itself; undefined where there is no such term. */
  idOf(term: string): number | undefined;
}

/** How words are put together that stand so in one sentence only tells nothing about others, and would be most of all terms. */
const USES = 2;
const NOWHERE = 0xffffffff;

/** Characters by which terms are grouped. */
const BEGINNING = 3;

export class Terms {
  /** By how the terms begin: neither growing one great map nor sorting all of it could pause. */
  readonly #groups = new Map<string, Map<string, EarlyId>>();
  readonly #frequencies: number[] = [];
  readonly #uses: number[] = [];

  /**
   * @param documents what the term adds to its frequency: a claim counts as one, however many sentences it has
   * @param sentences how many somebody wrote with it
   */
  add(term: string, documents: number, sentences = 1): EarlyId {
    const group = this.#groupOf(term);
    let id = group.get(term);
    if (id === undefined) {
      id = this.#frequencies.length;
      group.set(term, id);
      this.#frequencies.push(0);
      this.#uses.push(0);
    }
    this.#uses[id] = (this.#uses[id] as number) + sentences;
    this.#frequencies[id] = (this.#frequencies[id] as number) + documents;
    return id;
  }

  #groupOf(term: string): Map<string, EarlyId> {
    const beginning = term.slice(0, BEGINNING);
    let group = this.#groups.get(beginning);
    if (!group) {
      group = new Map();
      this.#groups.set(beginning, group);
    }
    return group;
  }

  *finish(claims: number): Job<Dictionary> {
    const terms: string[] = [];
    const final = new Uint32Array(this.#frequencies.length).fill(NOWHERE);
    const idf = new Float32Array(this.#frequencies.length);
    for (const beginning of [...this.#groups.keys()].sort()) {
      const group = [...(this.#groups.get(beginning) ?? [])];
      for (const [term, early] of group.sort(byCodeUnits)) {
        if (isCombination(term) && (this.#uses[early] as number) < USES) continue;
        const rarity = Math.log(1 + claims / ((this.#frequencies[early] as number) + 0.3));
        idf[terms.length] = rarity * (isStructural(term) ? 0.5 : 1);
        final[early] = terms.length;
        terms.push(term);
      }
      yield;
    }
    const idOf = (term: string) => {
      const early = this.#groups.get(term.slice(0, BEGINNING))?.get(term);
      const id = early === undefined ? NOWHERE : final[early];
      return id === NOWHERE ? undefined : id;
    };
    return { terms, idf: idf.slice(0, terms.length), final, idOf };
  }
}

function byCodeUnits([a]: readonly [string, EarlyId], [b]: readonly [string, EarlyId]): number {
  return a < b ? -1 : 1;
}
