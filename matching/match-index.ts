/** The opened index of one pack: what is asked of it while a page is read. */
import { type Frame, frame } from '../claims/pack';
import { Best } from './best';
import type { CompiledPack, Form, FormRole } from './compile';
import { type ConceptId, Lexicon } from './lexicon';
import { asFloat32, asUint32, IndexFormatError, packSections, unpackSections } from './packed';
import { type Profile, profileOf } from './profile';
import { StringTable } from './string-table';
import { isStructural } from './vector';

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

const ROLES: readonly FormRole[] = ['record', 'wording', 'contrast'];
/** Shares are kept in a byte each. */
const WHOLE = 255;
const PROFILES_KEPT = 2000;
const TERM_IDS_KEPT = 20_000;

/** Adds list lengths up to starts: lists of 2, 0, 3 -> 0, 2, 2, 5. */
function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const result = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) result[i + 1] = (result[i] as number) + list.length;
  return result;
}

export function packIndex(compiled: CompiledPack): Uint8Array<ArrayBuffer> {
  const { claims, terms, postings } = compiled;
  const forms = claims.flatMap((claim) => claim.forms);
  const models = claims.map(({ model }) => model ?? { ids: [], weights: [], bias: Number.NaN });
  return packSections([
    ...StringTable.sections(compiled.lexicon.map(([expression]) => expression)),
    ...StringTable.sections(compiled.lexicon.map(([, concept]) => concept)),
    ...StringTable.sections(terms),
    compiled.idf,
    ...StringTable.sections(claims.map((claim) => claim.id)),
    starts(claims.map((claim) => claim.forms)),
    ...StringTable.sections(forms.map((form) => form.text)),
    Uint8Array.from(forms, (form) => ROLES.indexOf(form.role)),
    ...StringTable.sections(claims.map(({ frame }) => (frame ? JSON.stringify(frame) : ''))),
    Float32Array.from(claims, ({ published }) => published ?? Number.NaN),
    starts(models.map((model) => model.ids)),
    Uint32Array.from(models.flatMap((model) => [...model.ids])),
    Float32Array.from(models.flatMap((model) => [...model.weights])),
    Float32Array.from(models, (model) => model.bias),
    starts(postings),
    Uint32Array.from(postings.flat(), ({ claim }) => claim),
    Uint8Array.from(postings.flat(), ({ share }) => Math.ceil(share * WHOLE)),
    claimRarities(compiled),
  ]);
}

/** How rare everything together is that a claim speaks of, each term as far as it is usual for the claim. */
function claimRarities({ claims, postings, idf }: CompiledPack): Float32Array {
  const rarities = new Float32Array(claims.length);
  for (const [term, list] of postings.entries())
    for (const { claim, share } of list)
      rarities[claim] = (rarities[claim] as number) + (idf[term] as number) * Math.sqrt(share);
  return rarities;
}

function passageRarity(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of weights) if (!isStructural(term)) sum += Math.sqrt(weight);
  return sum;
}

export class MatchIndex {
  readonly lexicon: Lexicon;
  private readonly terms: StringTable;
  private readonly idf: Float32Array;
  private readonly ids: StringTable;
  private readonly formStarts: Uint32Array;
  private readonly formTexts: StringTable;
  private readonly formRoles: Uint8Array;
  private readonly frames: StringTable;
  private readonly days: Float32Array;
  private readonly modelStarts: Uint32Array;
  private readonly modelTerms: Uint32Array;
  private readonly modelWeights: Float32Array;
  private readonly modelBias: Float32Array;
  private readonly postingStarts: Uint32Array;
  private readonly postings: Uint32Array;
  private readonly postingShares: Uint8Array;
  private readonly rarities: Float32Array;
  /** Scratch space of `candidates`: all zero between its calls. */
  private readonly shared: Float32Array;
  /** Rarity of a term that no claim uses: the measure of all others, since it grows with the number of claims. */
  readonly rarest: number;
  private readonly profiles = new Map<number, Profile>();
  private readonly termIds = new Map<string, number>();

  /** Throws `IndexFormatError`. */
  constructor(packed: Uint8Array) {
    const sections = unpackSections(packed);
    const next = () => sections.shift() ?? new Uint8Array();
    const strings = () => StringTable.read(next(), next());
    this.lexicon = new Lexicon(pairs(strings(), strings()));
    this.terms = strings();
    this.idf = asFloat32(next());
    this.ids = strings();
    this.formStarts = asUint32(next());
    this.formTexts = strings();
    this.formRoles = next();
    this.frames = strings();
    this.days = asFloat32(next());
    this.modelStarts = asUint32(next());
    this.modelTerms = asUint32(next());
    this.modelWeights = asFloat32(next());
    this.modelBias = asFloat32(next());
    this.postingStarts = asUint32(next());
    this.postings = asUint32(next());
    this.postingShares = next();
    this.rarities = asFloat32(next());
    this.shared = new Float32Array(this.size);
    this.rarest = Math.log(1 + this.size / 0.3);
  }

  /** Number of claims. */
  get size(): number {
    return this.ids.size;
  }

  claimId(claim: number): string {
    return this.ids.at(claim);
  }

  /** -1 for a term that no claim uses. */
  termId(term: string): number {
    let id = this.termIds.get(term);
    if (id === undefined) {
      if (this.termIds.size >= TERM_IDS_KEPT) this.termIds.clear();
      id = this.terms.indexOf(term);
      this.termIds.set(term, id);
    }
    return id;
  }

  /** Squared rarity: what a shared term adds to an overlap. Unknown content is as rare as can be. */
  weight(term: string): number {
    const id = this.termId(term);
    if (id >= 0) return (this.idf[id] as number) ** 2;
    return isStructural(term) ? 0 : this.rarest ** 2;
  }

  profile(claim: number): Profile {
    let profile = this.profiles.get(claim);
    if (!profile) {
      if (this.profiles.size >= PROFILES_KEPT) this.profiles.clear();
      profile = profileOf(this.forms(claim), this.frame(claim), this);
      this.profiles.set(claim, profile);
    }
    return profile;
  }

  /** When the claim's sources were published, in days since 1970. */
  published(claim: number): number | undefined {
    const day = this.days[claim] as number;
    return Number.isNaN(day) ? undefined : day;
  }

  private frame(claim: number): Frame | undefined {
    const json = this.frames.at(claim);
    if (json === '') return undefined;
    try {
      return frame.parse(JSON.parse(json));
    } catch {
      throw new IndexFormatError(`index has a frame that cannot be read: ${this.claimId(claim)}`);
    }
  }

  private forms(claim: number): Form[] {
    const forms: Form[] = [];
    for (let i = this.formStarts[claim] as number; i < (this.formStarts[claim + 1] as number); i++) {
      forms.push({ text: this.formTexts.at(i), role: ROLES[this.formRoles[i] as number] ?? 'record' });
    }
    return forms;
  }

  /**
   * The `limit` claims that share most of the passage's weight (term -> squared rarity).
   * A term that most wordings of a claim use counts for more than one that stands in a single one,
   * and a claim that was published soon after the passage was written for more than others.
   */
  candidates(weights: ReadonlyMap<string, number>, limit: number, day?: number): Candidate[] {
    const { shared, touched } = this.sharedWith(weights);
    const best = new Best(limit);
    for (const claim of touched) {
      const weight = shared[claim] as number;
      best.add(claim, day === undefined ? weight : weight * (1 + this.timeliness(claim, day)));
    }
    const whole = passageRarity(weights);
    const candidates = best.items.map((claim, place) => ({
      claim,
      ofBest: (best.scores[place] as number) / (best.scores[0] || 1),
      place,
      closeness: (shared[claim] as number) / Math.sqrt(whole * (this.rarities[claim] as number) || 1),
    }));
    for (const claim of touched) shared[claim] = 0;
    return candidates;
  }

  /** What each claim shares of the passage, in a list that is cleared after use. */
  private sharedWith(weights: ReadonlyMap<string, number>) {
    const { shared } = this;
    const touched: number[] = [];
    for (const [term, weight] of weights) {
      const id = this.termId(term);
      if (id < 0) continue;
      const end = this.postingStarts[id + 1] as number;
      for (let i = this.postingStarts[id] as number; i < end; i++) {
        const claim = this.postings[i] as number;
        if (shared[claim] === 0) touched.push(claim);
        shared[claim] = (shared[claim] as number) + Math.sqrt((weight * (this.postingShares[i] as number)) / WHOLE);
      }
    }
    return { shared, touched };
  }

  /** A claim is mostly checked in the weeks after people wrote what it is about: 1, later .5, and 0 at other times. */
  private timeliness(claim: number, day: number): number {
    const later = (this.days[claim] as number) - day;
    if (later >= -3 && later <= 14) return 1;
    return later > 14 && later <= 90 ? 0.5 : 0;
  }

  /** Log-odds that the passage states the claim, by the claim's own model; undefined where it has none. */
  logOdds(claim: number, weights: ReadonlyMap<string, number>, length: number): number | undefined {
    const bias = this.modelBias[claim] as number;
    if (Number.isNaN(bias)) return undefined;
    let sum = 0;
    const end = this.modelStarts[claim + 1] as number;
    const start = this.modelStarts[claim] as number;
    for (const term of weights.keys()) {
      const id = this.termId(term);
      const at = id < 0 ? -1 : find(this.modelTerms, id, start, end);
      if (at >= 0) sum += (this.modelWeights[at] as number) * (this.idf[id] as number);
    }
    return bias + sum / (length || 1);
  }
}

function pairs(expressions: StringTable, concepts: StringTable): [string, ConceptId][] {
  return Array.from({ length: expressions.size }, (_, i) => [expressions.at(i), concepts.at(i)]);
}

/** Position of `value` in the ascending stretch start..end, -1 where it is not there. */
function find(values: Uint32Array, value: number, start: number, end: number): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
