/**
 * Very many claims that come with a sentence or two: which of them share enough of a passage.
 *
 * Two views of the same pairs of term and claim: a posting list a term, and the terms of a claim. Posting lists are
 * walked from the passage's rarest term on, and only while a claim that has not been met could still share enough; what
 * the claims met so far share of the common terms, whose lists are long, is read from the claims themselves
 * (prefix filtering: Chaudhuri et al. 2006; Bayardo et al. 2007).
 */
import type { Job } from '../slices';
import { Best } from './best';
import { ByteList } from './byte-list';
import { asUint16, asUint32, type Section } from './packed';

/** A claim that shares terms with a passage. */
export interface Candidate {
  readonly claim: number;
  /** What it shares, as a part of what the best candidate shares (0..1). */
  readonly ofBest: number;
  /** 0 for the best. */
  readonly place: number;
  /** What both share, beside what each of them speaks of (0..1). */
  readonly closeness: number;
}

/** Pairs of claim and term in the order of the claims: `terms[starts[claim]…]`, each `2 * term + (usual ? 1 : 0)`, ascending. */
export interface PlainLists {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** Days since 1970 on which each was published, `NO_DAY` where that is not known. */
  readonly days: Uint16Array;
}

export interface PassageTerm {
  readonly id: number;
  readonly rarity: number;
}

export interface PlainQuery {
  /** Those that the dictionary knows. */
  readonly terms: readonly PassageTerm[];
  /** Sum of the rarities of all terms of the passage, known or not. */
  readonly whole: number;
  readonly limit: number;
  /** The least closeness, 0..1. */
  readonly closeness: number;
  /** When the passage was written, in days since 1970. */
  readonly day: number | undefined;
}

export const NO_DAY = 0xffff;
/** Claims or terms between two chances to pause. */
const STRIDE = 5000;
/** A term that only some of a claim's few sentences use counts for less. */
const UNUSUAL = Math.SQRT1_2;
/** Sums in another order differ in their last bits. */
const SLACK = 1e-3;

/** What `PlainClaims` reads, five sections. `idf` has the rarity of each term. */
export function* plainSections({ starts, terms, days }: PlainLists, idf: Float32Array): Job<Section[]> {
  const claims = starts.length - 1;
  const forward = new ByteList(terms.length * 2);
  const forwardStarts = new Uint32Array(claims + 1);
  const counts = new Uint32Array(idf.length + 1);
  for (let claim = 0; claim < claims; claim++) {
    let last = 0;
    for (let i = starts[claim] as number; i < (starts[claim + 1] as number); i++) {
      const pair = terms[i] as number;
      forward.pushNumber((((pair >>> 1) - last) << 1) | (pair & 1));
      last = pair >>> 1;
      counts[last + 1] = (counts[last + 1] as number) + 1;
    }
    forwardStarts[claim + 1] = forward.length;
    if (claim % STRIDE === 0) yield;
  }
  for (let term = 0; term < idf.length; term++)
    counts[term + 1] = (counts[term + 1] as number) + (counts[term] as number);
  // Counting sort by term; claims stay in order within each.
  const inverted = new Uint32Array(terms.length);
  const next = counts.slice();
  for (let claim = 0; claim < claims; claim++) {
    for (let i = starts[claim] as number; i < (starts[claim + 1] as number); i++) {
      const pair = terms[i] as number;
      const at = next[pair >>> 1] as number;
      inverted[at] = (claim << 1) | (pair & 1);
      next[pair >>> 1] = at + 1;
    }
    if (claim % STRIDE === 0) yield;
  }
  const postings = new ByteList(terms.length * 2);
  const postingStarts = new Uint32Array(idf.length + 1);
  for (let term = 0; term < idf.length; term++) {
    let last = 0;
    for (let i = counts[term] as number; i < (counts[term + 1] as number); i++) {
      const pair = inverted[i] as number;
      postings.pushNumber((((pair >>> 1) - last) << 1) | (pair & 1));
      last = pair >>> 1;
    }
    postingStarts[term + 1] = postings.length;
    if (term % STRIDE === 0) yield;
  }
  return [forwardStarts, forward.take(), postingStarts, postings.take(), days];
}

export class PlainClaims {
  static readonly SECTIONS = 5;
  private readonly forwardStarts: Uint32Array;
  private readonly forward: Uint8Array;
  private readonly postingStarts: Uint32Array;
  private readonly postings: Uint8Array;
  private readonly days: Uint16Array;
  /** How rare everything together is that a claim speaks of; 0 until it is first asked for. */
  private readonly rarities: Float32Array;
  /** Scratch space, all zero between calls: what each claim shares, and the passage's rarities by term. */
  private readonly shared: Float32Array;
  private readonly sought: Float32Array;

  constructor(
    sections: readonly Uint8Array[],
    private readonly idf: Float32Array,
  ) {
    const [forwardStarts, forward, postingStarts, postings, days] = sections as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.forwardStarts = asUint32(forwardStarts);
    this.forward = forward;
    this.postingStarts = asUint32(postingStarts);
    this.postings = postings;
    this.days = asUint16(days);
    this.rarities = new Float32Array(this.size);
    this.shared = new Float32Array(this.size);
    this.sought = new Float32Array(this.size > 0 ? idf.length : 0);
  }

  get size(): number {
    return this.forwardStarts.length - 1;
  }

  published(claim: number): number | undefined {
    const day = this.days[claim] as number;
    return day === NO_DAY ? undefined : day;
  }

  /**
   * The `limit` claims of at least the given closeness that share most, those that were published soon after the passage
   * was written first. Closeness: what both share of the rarity of terms, over the geometric mean of what each has.
   */
  candidates({ terms, whole, limit, closeness, day }: PlainQuery): Candidate[] {
    const { shared, sought } = this;
    const sorted = [...terms].sort((a, b) => b.rarity - a.rarity);
    let rest = 0;
    for (const { id, rarity } of sorted) {
      sought[id] = rarity;
      rest += rarity;
    }
    // Who shares S of P and C has S <= C, so that S >= closeness * sqrt(P * C) asks for at least this much.
    const least = closeness * closeness * whole * (1 - SLACK);
    const touched: number[] = [];
    for (const { id, rarity } of sorted) {
      if (rest < least) break;
      this.walk(id, rarity, touched);
      rest = Math.max(0, rest - rarity);
    }
    const best = new Best(limit);
    const closenessOf = new Map<number, number>();
    for (const claim of touched) {
      const most = ((shared[claim] as number) + rest) * (1 + SLACK);
      shared[claim] = 0;
      const boost = day === undefined ? 1 : 1 + this.timeliness(claim, day);
      if (most * boost < best.worst) continue;
      const norm = Math.sqrt(whole * this.rarity(claim)) || 1;
      if (most < closeness * norm) continue;
      const share = this.sharedBy(claim);
      const close = share / norm;
      if (close < closeness) continue;
      best.add(claim, share * boost);
      closenessOf.set(claim, close);
    }
    for (const { id } of terms) sought[id] = 0;
    return best.items.map((claim, place) => ({
      claim,
      ofBest: (best.scores[place] as number) / (best.scores[0] || 1),
      place,
      closeness: closenessOf.get(claim) ?? 0,
    }));
  }

  /** Adds what a term is worth to every claim that has it. */
  private walk(term: number, rarity: number, touched: number[]): void {
    const { shared, postings } = this;
    const end = this.postingStarts[term + 1] as number;
    const part = rarity * UNUSUAL;
    let claim = 0;
    for (let i = this.postingStarts[term] as number; i < end; ) {
      let byte = postings[i++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[i++] as number;
        value |= (byte & 0x7f) << shift;
      }
      claim += value >>> 1;
      const before = shared[claim] as number;
      if (before === 0) touched.push(claim);
      shared[claim] = before + (value & 1 ? rarity : part);
    }
  }

  /** What a claim shares of the terms that are sought, in the order of its own terms. */
  private sharedBy(claim: number): number {
    return this.sum(claim, this.sought);
  }

  private rarity(claim: number): number {
    const known = this.rarities[claim] as number;
    if (known > 0) return known;
    const rarity = this.sum(claim, this.idf);
    this.rarities[claim] = rarity;
    return rarity;
  }

  private sum(claim: number, worth: Float32Array): number {
    const { forward } = this;
    const end = this.forwardStarts[claim + 1] as number;
    let term = 0;
    let sum = 0;
    for (let i = this.forwardStarts[claim] as number; i < end; ) {
      let byte = forward[i++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = forward[i++] as number;
        value |= (byte & 0x7f) << shift;
      }
      term += value >>> 1;
      sum += (worth[term] as number) * (value & 1 ? 1 : UNUSUAL);
    }
    return sum;
  }

  /** A claim is mostly checked in the weeks after people wrote what it is about: 1, later .5, and 0 at other times. */
  private timeliness(claim: number, day: number): number {
    const published = this.days[claim] as number;
    if (published === NO_DAY) return 0;
    const later = published - day;
    if (later >= -3 && later <= 14) return 1;
    return later > 14 && later <= 90 ? 0.5 : 0;
  }
}
