/**
 * Very many claims that come with a sentence or two: which of them share enough of a passage.
 *
 * A page's sentence looks only into the posting lists of marks (the rarest terms of each claim) and only at claims that
 * it shares two marks with: however many claims there are, these are few (indexing by rare terms as in prefix filtering,
 * Bayardo et al. 2007). A search looks into all lists.
 */
import type { Job } from '../slices';
import { Best } from './best';
import { asUint16, asUint32 } from './packed';
import { NO_DAY } from './plain-lists';
import { ensure, ensureBelow, ensureLists, ensureStarts } from './sound';

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
  /** When the passage was written, in days since 1970. */
  readonly day: number | undefined;
}

interface Shares {
  readonly shared: Float32Array;
  /** Claims that share anything. */
  readonly met: Uint32Array;
}

/** A term that only some of a claim's few sentences use counts for less. */
const UNUSUAL = Math.SQRT1_2;

export class PlainClaims {
  static readonly SECTIONS = 7;
  private readonly forwardStarts: Uint32Array;
  private readonly forward: Uint8Array;
  private readonly markStarts: Uint32Array;
  /** Each `2 * claim + (usual ? 1 : 0)`. */
  private readonly markLists: Uint32Array;
  private readonly otherStarts: Uint32Array;
  private readonly otherLists: Uint8Array;
  private readonly days: Uint16Array;
  /** How rare everything together is that a claim speaks of; 0 until it is first asked for. */
  private readonly rarities: Float32Array;
  /** By claim: `round` where it shares one mark with the passage, `round + 1` where two or more, less where none. */
  private readonly marks: Uint8Array;
  private round = 0xff;
  /** Scratch space, all zero between calls: what each claim shares, the passage's rarities by term. */
  private shares: Shares | undefined;
  private readonly sought: Float32Array;

  constructor(
    sections: readonly Uint8Array[],
    private readonly idf: Float32Array,
  ) {
    const section = (at: number) => sections[at] ?? new Uint8Array();
    this.forwardStarts = asUint32(section(0));
    this.forward = section(1);
    this.markStarts = asUint32(section(2));
    this.markLists = asUint32(section(3));
    this.otherStarts = asUint32(section(4));
    this.otherLists = section(5);
    this.days = asUint16(section(6));
    this.rarities = new Float32Array(this.size);
    this.marks = new Uint8Array(this.size);
    this.sought = new Float32Array(this.size > 0 ? idf.length : 0);
  }

  get size(): number {
    return this.forwardStarts.length - 1;
  }

  /** Throws `IndexFormatError` where a list leads out of the index. */
  *check(): Job<void> {
    const terms = this.idf.length;
    ensure(this.days.length === this.size, 'the days');
    ensureStarts(this.forwardStarts, this.size, this.forward.length);
    yield;
    ensureStarts(this.markStarts, terms, this.markLists.length);
    yield;
    ensureStarts(this.otherStarts, terms, this.otherLists.length);
    yield;
    ensureBelow(this.markLists, 2 * this.size);
    yield;
    yield* ensureLists(this.forward, this.forwardStarts, terms);
    yield* ensureLists(this.otherLists, this.otherStarts, this.size);
  }

  published(claim: number): number | undefined {
    const day = this.days[claim] as number;
    return day === NO_DAY ? undefined : day;
  }

  /**
   * The `limit` claims that share two marks and at least the given closeness, those that share most first; one that was
   * published soon after the passage was written counts for more. Closeness: what both share of the rarity of terms, over
   * the geometric mean of what each has.
   */
  candidates({ terms, whole, limit, day }: PlainQuery, closeness: number): Candidate[] {
    const { sought } = this;
    const met: number[] = [];
    this.nextRound();
    for (const { id, rarity } of terms) {
      this.meetMarked(id, met);
      sought[id] = rarity;
    }
    const best = new Best(limit);
    const shares = new Map<number, number>();
    for (const claim of met) {
      const share = this.sum(claim, sought);
      if (share < closeness * Math.sqrt(whole * this.rarity(claim))) continue;
      best.add(claim, share * this.boost(claim, day));
      shares.set(claim, share);
    }
    for (const { id } of terms) sought[id] = 0;
    return this.described(best, whole, (claim) => shares.get(claim) ?? 0);
  }

  /** The `limit` claims that share most, whatever and however little that is. */
  nearest({ terms, whole, limit, day }: PlainQuery): Candidate[] {
    this.shares ??= { shared: new Float32Array(this.size), met: new Uint32Array(this.size) };
    const { shared, met } = this.shares;
    let count = 0;
    for (const term of terms) count = this.addShares(term, this.shares, count);
    const best = new Best(limit);
    let { worst } = best;
    for (let i = 0; i < count; i++) {
      const claim = met[i] as number;
      const score = (shared[claim] as number) * this.boost(claim, day);
      if (score < worst) continue;
      best.add(claim, score);
      worst = best.worst;
    }
    const found = this.described(best, whole, (claim) => shared[claim] as number);
    for (let i = 0; i < count; i++) shared[met[i] as number] = 0;
    return found;
  }

  private described({ items, scores }: Best, whole: number, share: (claim: number) => number): Candidate[] {
    return items.map((claim, place) => ({
      claim,
      ofBest: (scores[place] as number) / (scores[0] || 1),
      place,
      closeness: share(claim) / (Math.sqrt(whole * this.rarity(claim)) || 1),
    }));
  }

  /** All marks of earlier passages are forgotten, without a walk over every claim for each passage. */
  private nextRound(): void {
    this.round += 2;
    if (this.round < 0xff) return;
    this.marks.fill(0);
    this.round = 1;
  }

  /** Passes by every claim that the term is a mark of; `met` gets those that it passes by for the second time. */
  private meetMarked(term: number, met: number[]): void {
    const { marks, markLists, round } = this;
    const end = this.markStarts[term + 1] as number;
    for (let i = this.markStarts[term] as number; i < end; i++) {
      const claim = (markLists[i] as number) >>> 1;
      const mark = marks[claim] as number;
      if (mark < round) marks[claim] = round;
      else if (mark === round) {
        marks[claim] = round + 1;
        met.push(claim);
      }
    }
  }

  /** Adds what a term is worth to every claim that has it, mark or not; gives how many have been met by then. */
  private addShares({ id, rarity }: PassageTerm, { shared, met }: Shares, metBefore: number): number {
    const { markLists, otherLists } = this;
    // By the pair's last bit: whether the term is usual for the claim.
    const worth = [rarity * UNUSUAL, rarity] as const;
    let count = metBefore;
    const marksEnd = this.markStarts[id + 1] as number;
    for (let i = this.markStarts[id] as number; i < marksEnd; i++) {
      const pair = markLists[i] as number;
      const claim = pair >>> 1;
      const before = shared[claim] as number;
      if (before === 0) met[count++] = claim;
      shared[claim] = before + (worth[pair & 1] as number);
    }
    const end = this.otherStarts[id + 1] as number;
    let claim = 0;
    for (let i = this.otherStarts[id] as number; i < end; ) {
      let byte = otherLists[i++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = otherLists[i++] as number;
        value |= (byte & 0x7f) << shift;
      }
      claim += value >>> 1;
      const before = shared[claim] as number;
      if (before === 0) met[count++] = claim;
      shared[claim] = before + (worth[value & 1] as number);
    }
    return count;
  }

  private rarity(claim: number): number {
    const known = this.rarities[claim] as number;
    if (known > 0) return known;
    const rarity = this.sum(claim, this.idf);
    this.rarities[claim] = rarity;
    return rarity;
  }

  /** What a claim's terms are worth together, in their own order. */
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

  /** A claim is mostly checked in the weeks after people wrote what it is about, and counts for more then. */
  private boost(claim: number, day: number | undefined): number {
    if (day === undefined) return 1;
    const published = this.days[claim] as number;
    const later = published - day;
    if (published === NO_DAY || later < -3 || later > 90) return 1;
    return later <= 14 ? 2 : 1.5;
  }
}
