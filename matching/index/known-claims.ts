/** Claims that come with wordings: their texts, posting lists and models, as they lie in the packed index. */
import { type Frame, frame } from '../../claims/pack';
import type { CompiledPack } from '../compile';
import type { FormRole } from '../forms';
import type { Lexicon } from '../lexicon';
import { AnalysedForm } from '../profile';
import { Best } from './best';
import { ClaimFeatures, type Dictionary, featureSections } from './claim-features';
import { asFloat32, asUint16, asUint32, IndexFormatError, type Section } from './packed';
import { ensure, ensureBelow, ensureFinite, ensureStarts, NumberReader } from './sound';
import { StringTable } from './string-table';

const ROLES: readonly FormRole[] = ['record', 'wording', 'contrast'];
/** Shares are kept in a byte each. */
const WHOLE = 255;

/** Adds list lengths up to starts: lists of 2, 0, 3 -> 0, 2, 2, 5. */
function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const result = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) result[i + 1] = (result[i] as number) + list.length;
  return result;
}

/** The models' weights term by term: a passage has few terms, and asks all claims at once. */
function byTerm(known: CompiledPack['known'], terms: number) {
  const starts = new Uint32Array(terms + 1);
  for (const { model } of known) for (const id of model.ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const claims = new Uint16Array(starts[terms] as number);
  const weights = new Float32Array(claims.length);
  for (const [claim, { model }] of known.entries())
    for (const [i, id] of model.ids.entries()) {
      const at = next[id] as number;
      next[id] = at + 1;
      claims[at] = claim;
      weights[at] = model.weights[i] as number;
    }
  return { starts, claims, weights };
}

/** What `KnownClaims` reads, sixteen sections. */
export function knownSections({ known, postings }: Pick<CompiledPack, 'known' | 'postings'>): Section[] {
  const forms = known.flatMap((claim) => claim.forms);
  const models = byTerm(known, postings.length);
  return [
    starts(known.map((claim) => claim.forms)),
    ...StringTable.sections(forms.map((form) => form.text)),
    Uint8Array.from(forms, (form) => ROLES.indexOf(form.role)),
    ...featureSections(known.map(({ features }) => features)),
    ...StringTable.sections(known.map((claim) => (claim.frame ? JSON.stringify(claim.frame) : ''))),
    Float32Array.from(known, ({ published }) => published ?? Number.NaN),
    models.starts,
    models.claims,
    models.weights,
    Float32Array.from(known, ({ model }) => model.bias),
    starts(postings),
    Uint32Array.from(postings.flat(), ({ claim }) => claim),
    Uint8Array.from(postings.flat(), ({ share }) => Math.ceil(share * WHOLE)),
  ];
}

export class KnownClaims {
  static readonly SECTIONS = 16;
  private readonly formStarts: Uint32Array;
  private readonly formTexts: StringTable;
  private readonly formRoles: Uint8Array;
  private readonly featureStarts: Uint32Array;
  private readonly featureBytes: Uint8Array;
  private readonly frames: StringTable;
  private readonly days: Float32Array;
  private readonly modelStarts: Uint32Array;
  private readonly modelClaims: Uint16Array;
  private readonly modelWeights: Float32Array;
  private readonly modelBias: Float32Array;
  private readonly postingStarts: Uint32Array;
  private readonly postings: Uint32Array;
  private readonly postingShares: Uint8Array;
  /** Scratch space of `candidates`: all zero between its calls. */
  private readonly shared: Float32Array;

  constructor(
    sections: Uint8Array[],
    private readonly idf: Float32Array,
  ) {
    const next = () => sections.shift() ?? new Uint8Array();
    this.formStarts = asUint32(next());
    this.formTexts = StringTable.read(next(), next());
    this.formRoles = next();
    this.featureStarts = asUint32(next());
    this.featureBytes = next();
    this.frames = StringTable.read(next(), next());
    this.days = asFloat32(next());
    this.modelStarts = asUint32(next());
    this.modelClaims = asUint16(next());
    this.modelWeights = asFloat32(next());
    this.modelBias = asFloat32(next());
    this.postingStarts = asUint32(next());
    this.postings = asUint32(next());
    this.postingShares = next();
    this.shared = new Float32Array(this.size);
  }

  get size(): number {
    return this.formStarts.length - 1;
  }

  /** Throws `IndexFormatError` where a list leads out of the index. */
  check(): void {
    const terms = this.idf.length;
    for (const table of [this.formTexts, this.frames]) table.check();
    ensure(this.frames.size === this.size && this.days.length === this.size, 'the claims with wordings');
    ensureStarts(this.formStarts, this.size, this.formTexts.size);
    ensure(this.formRoles.length === this.formTexts.size, 'the roles of sentences');
    ensureBelow(this.formRoles, ROLES.length);
    ensureStarts(this.modelStarts, terms, this.modelClaims.length);
    ensureBelow(this.modelClaims, this.size);
    ensure(this.modelWeights.length === this.modelClaims.length && this.modelBias.length === this.size, 'the models');
    ensureFinite(this.modelWeights);
    ensureFinite(this.modelBias);
    ensureStarts(this.postingStarts, terms, this.postings.length);
    ensureBelow(this.postings, this.size);
    ensure(this.postingShares.length === this.postings.length, 'the shares');
    ensureStarts(this.featureStarts, this.size, this.featureBytes.length);
    for (let claim = 0; claim < this.size; claim++) this.checkFeatures(claim);
  }

  private checkFeatures(claim: number): void {
    const [start, end] = [this.featureStarts[claim] as number, this.featureStarts[claim + 1] as number];
    const forms = (this.formStarts[claim + 1] as number) - (this.formStarts[claim] as number);
    const reader = new NumberReader(this.featureBytes, start, end);
    const size = reader.next();
    const places = reader.next();
    let id = 0;
    let read = 0;
    for (let feature = 0; feature < size; feature++) {
      id += reader.next();
      ensure(id < this.idf.length, 'a feature');
      let place = 0;
      for (let left = reader.next(); left > 0; left--, read++) {
        place += reader.next();
        ensure(place < forms, 'the place of a feature');
      }
    }
    ensure(reader.done && read === places, 'the features of a claim');
  }

  published(claim: number): number | undefined {
    const day = this.days[claim] as number;
    return Number.isNaN(day) ? undefined : day;
  }

  /** Throws `IndexFormatError` where it cannot be read. */
  frame(claim: number): Frame | undefined {
    const json = this.frames.at(claim);
    if (json === '') return undefined;
    try {
      return frame.parse(JSON.parse(json));
    } catch {
      throw new IndexFormatError('index has a frame that cannot be read');
    }
  }

  /** The sentences that stand for a claim; each text is read when it is asked for. */
  forms(claim: number, lexicon: Lexicon): AnalysedForm[] {
    const start = this.formStarts[claim] as number;
    return Array.from(this.formRoles.subarray(start, this.formStarts[claim + 1]), (role, place) => {
      const at = start + place;
      return new AnalysedForm(ROLES[role] ?? 'record', () => this.formTexts.at(at), lexicon);
    });
  }

  features(claim: number, dictionary: Dictionary): ClaimFeatures {
    const forms = (this.formStarts[claim + 1] as number) - (this.formStarts[claim] as number);
    return new ClaimFeatures(this.featureBytes, this.featureStarts[claim] as number, forms, dictionary);
  }

  /**
   * The `limit` claims that share most of the passage (term id -> rarity). A term that most wordings of a claim use
   * counts for more than one that stands in a single one.
   */
  candidates(terms: readonly { readonly id: number; readonly rarity: number }[], limit: number): number[] {
    const { shared } = this;
    const touched: number[] = [];
    for (const { id, rarity } of terms) {
      const end = this.postingStarts[id + 1] as number;
      for (let i = this.postingStarts[id] as number; i < end; i++) {
        const claim = this.postings[i] as number;
        if (shared[claim] === 0) touched.push(claim);
        shared[claim] = (shared[claim] as number) + rarity * Math.sqrt((this.postingShares[i] as number) / WHOLE);
      }
    }
    const best = new Best(limit);
    for (const claim of touched) {
      best.add(claim, shared[claim] as number);
      shared[claim] = 0;
    }
    return best.items;
  }

  /** Log-odds that a passage of these terms states each claim, by the claims' own models. `length`: of their vector. */
  logOdds(terms: Iterable<number>, length: number): Float32Array {
    const sums = new Float32Array(this.size);
    for (const id of terms) {
      const idf = (this.idf[id] as number) / (length || 1);
      const end = this.modelStarts[id + 1] as number;
      for (let i = this.modelStarts[id] as number; i < end; i++) {
        const claim = this.modelClaims[i] as number;
        sums[claim] = (sums[claim] as number) + idf * (this.modelWeights[i] as number);
      }
    }
    return sums.map((sum, claim) => sum + (this.modelBias[claim] as number));
  }
}
