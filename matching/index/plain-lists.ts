/** How very many plain claims lie in the packed index. */
import type { Job } from '../slices';
import { ByteList } from './growing';
import type { Section } from './packed';

/** The pairs of claim and term, claim by claim: `terms[starts[claim]…]`, ascending, each `2 * term + (usual ? 1 : 0)`. */
export interface PlainLists {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** Days since 1970 on which each was published, `NO_DAY` where that is not known. */
  readonly days: Uint16Array;
}

export const NO_DAY = 0xffff;
/** So many of a claim's terms, the rarest, are its marks: pages look for claims by these alone. */
const MARKS = 7;
/** Claims or terms between two chances to pause. */
const STRIDE = 1000;

/**
 * What `PlainClaims` reads, seven sections: the terms of each claim; for each term the claims that it is a mark of, as
 * they are, since every sentence of every page walks these lists; and the other claims that have it, in bytes as few as
 * their gaps need.
 *
 * @param idf the rarity of each term
 */
export function* plainSections({ starts, terms, days }: PlainLists, idf: Float32Array): Job<Section[]> {
  const claims = starts.length - 1;
  const forward = new ByteList();
  const forwardStarts = new Uint32Array(claims + 1);
  const isMark = new Uint8Array(terms.length);
  const markCounts = new Uint32Array(idf.length + 1);
  const otherCounts = new Uint32Array(idf.length + 1);
  for (let claim = 0; claim < claims; claim++) {
    const [from, to] = [starts[claim] as number, starts[claim + 1] as number];
    markRarest(terms, from, to, idf, isMark);
    let last = 0;
    for (let i = from; i < to; i++) {
      const pair = terms[i] as number;
      forward.pushNumber((((pair >>> 1) - last) << 1) | (pair & 1));
      last = pair >>> 1;
      const counts = isMark[i] ? markCounts : otherCounts;
      counts[last + 1] = (counts[last + 1] as number) + 1;
    }
    forwardStarts[claim + 1] = forward.length;
    if (claim % STRIDE === 0) yield;
  }
  const markStarts = addedUp(markCounts);
  const otherLists = addedUp(otherCounts);
  yield;
  const marks = new Uint32Array(markStarts[idf.length] as number);
  const others = new Uint32Array(otherLists[idf.length] as number);
  const [nextMark, nextOther] = [markStarts.slice(), otherLists.slice()];
  for (let claim = 0; claim < claims; claim++) {
    for (let i = starts[claim] as number; i < (starts[claim + 1] as number); i++) {
      const term = (terms[i] as number) >>> 1;
      const [lists, next] = isMark[i] ? [marks, nextMark] : [others, nextOther];
      const at = next[term] as number;
      lists[at] = (claim << 1) | ((terms[i] as number) & 1);
      next[term] = at + 1;
    }
    if (claim % STRIDE === 0) yield;
  }
  const [packedStarts, packed] = yield* packLists(otherLists, others);
  return [forwardStarts, yield* forward.taking(), markStarts, marks, packedStarts, packed, days];
}

function* packLists(starts: Uint32Array, pairs: Uint32Array): Job<[Uint32Array, Uint8Array]> {
  const packed = new ByteList();
  const packedStarts = new Uint32Array(starts.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    let last = 0;
    for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
      const pair = pairs[i] as number;
      packed.pushNumber((((pair >>> 1) - last) << 1) | (pair & 1));
      last = pair >>> 1;
    }
    packedStarts[list + 1] = packed.length;
    if (list % STRIDE === 0) yield;
  }
  return [packedStarts, yield* packed.taking()];
}

function addedUp(counts: Uint32Array): Uint32Array {
  const starts = counts.slice();
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return starts;
}

/** Of equally rare terms the first count as rarer. */
function markRarest(terms: Uint32Array, from: number, to: number, idf: Float32Array, isMark: Uint8Array): void {
  if (to - from <= MARKS) return void isMark.fill(1, from, to);
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const rarity = (place: number) => idf[(terms[place] as number) >>> 1] as number;
  for (const place of places.sort((a, b) => rarity(b) - rarity(a)).slice(0, MARKS)) isMark[place] = 1;
}
