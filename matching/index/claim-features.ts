/**
 * Which forms of a known claim have which features, ready to be looked up: making this from hundreds of sentences would
 * be most of what the first page after a wake waits for.
 */
import type { FormFeatures } from '../profile';
import { ByteList } from './growing';
import type { Section } from './packed';
import { placeOf } from './sorted';

const NONE = new Uint16Array();

/**
 * Where each claim's features start, and for a claim: how many features and how many places there are, then for each
 * feature the gap to the id before, the number of its places, and the gaps between those.
 *
 * @param claims for each claim the features of each form, ascending
 */
export function featureSections(claims: readonly (readonly Uint32Array[])[]): [Section, Section] {
  const bytes = new ByteList();
  const starts = new Uint32Array(claims.length + 1);
  for (const [claim, forms] of claims.entries()) {
    const places = new Map<number, number[]>();
    for (const [place, ids] of forms.entries()) {
      for (const id of ids) {
        const own = places.get(id);
        if (own) own.push(place);
        else places.set(id, [place]);
      }
    }
    bytes.pushNumber(places.size);
    bytes.pushNumber(forms.reduce((sum, ids) => sum + ids.length, 0));
    let before = 0;
    for (const [id, own] of [...places].sort(([a], [b]) => a - b)) {
      bytes.pushNumber(id - before);
      bytes.pushNumber(own.length);
      for (const [i, place] of own.entries()) bytes.pushNumber(place - (own[i - 1] ?? 0));
      before = id;
    }
    starts[claim + 1] = bytes.length;
  }
  return [starts, bytes.take()];
}

/** The dictionary that the ids are of. */
export interface Dictionary {
  readonly idf: Float32Array;
  termId(term: string): number;
  termAt(id: number): string;
  /** Ids of the terms that begin so, end exclusive. */
  termsFrom(beginning: string): readonly [start: number, end: number];
}

export class ClaimFeatures implements FormFeatures {
  private readonly ids: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly placesOf: Uint16Array;
  private readonly weights: Float64Array;

  /** @param at where the claim starts in `bytes` */
  constructor(
    bytes: Uint8Array,
    at: number,
    forms: number,
    private readonly dictionary: Dictionary,
  ) {
    let next = at;
    const number = () => {
      let byte = bytes[next++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[next++] as number;
        value |= (byte & 0x7f) << shift;
      }
      return value;
    };
    const size = number();
    this.ids = new Uint32Array(size);
    this.placesOf = new Uint16Array(number());
    this.starts = new Uint32Array(size + 1);
    this.weights = new Float64Array(forms);
    let id = 0;
    let filled = 0;
    for (let feature = 0; feature < size; feature++) {
      id += number();
      this.ids[feature] = id;
      const weight = (dictionary.idf[id] as number) ** 2;
      let place = 0;
      for (let left = number(); left > 0; left--) {
        place += number();
        this.placesOf[filled++] = place;
        this.weights[place] = (this.weights[place] as number) + weight;
      }
      this.starts[feature + 1] = filled;
    }
  }

  places(feature: string): Uint16Array {
    const at = placeOf(this.ids, this.dictionary.termId(feature));
    return at < 0 ? NONE : this.placesAt(at);
  }

  weight(place: number): number {
    return this.weights[place] ?? 0;
  }

  *usedBy(fewest: number, before: number, beginning = ''): Generator<string> {
    const [start, end] = this.dictionary.termsFrom(beginning);
    for (const [at, id] of this.ids.entries()) {
      if (id < start || id >= end) continue;
      const last = (this.starts[at] as number) + fewest - 1;
      if (last < (this.starts[at + 1] as number) && (this.placesOf[last] as number) < before)
        yield this.dictionary.termAt(id);
    }
  }

  private placesAt(at: number): Uint16Array {
    return this.placesOf.subarray(this.starts[at], this.starts[at + 1]);
  }
}
