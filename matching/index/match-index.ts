/** The opened index of one pack: what is asked of it while a page is read. Known claims come first, plain ones behind. */
import { qualify } from '../../claims/id';
import type { Frame, Pack } from '../../claims/pack';
import type { CompiledPack } from '../compile';
import { type Form, formsOf, hasModel } from '../forms';
import { type ConceptId, Lexicon, lexiconEntries } from '../lexicon';
import { AnalysedForm, type FormFeatures, Profile } from '../profile';
import { ReadFeatures } from '../read-features';
import { type Job, runJob } from '../slices';
import { isStructural } from '../vector';
import type { Dictionary } from './claim-features';
import { JointJudge, jointSections } from './joint-judge';
import { KnownClaims, knownSections } from './known-claims';
import { asFloat32, packSectionsJob, unpackJob } from './packed';
import { type Candidate, type PassageTerm, PlainClaims, type PlainQuery } from './plain-claims';
import { plainSections } from './plain-lists';
import { ensure, ensureFinite } from './sound';
import { StringTable } from './string-table';

const PROFILES_KEPT = 2000;
const TERM_IDS_KEPT = 60_000;

export function packIndex(compiled: CompiledPack): Uint8Array<ArrayBuffer> {
  return runJob(packJob(compiled));
}

/** The same as a job that can pause. */
export function* packJob(compiled: CompiledPack): Job<Uint8Array<ArrayBuffer>> {
  const { id, lexicon, terms, idf, known, plainIds, plain } = compiled;
  const sections = [
    ...StringTable.sections([id]),
    ...StringTable.sections(lexicon.map(([expression]) => expression)),
    ...StringTable.sections(lexicon.map(([, concept]) => concept)),
    ...(yield* StringTable.job(terms)),
    idf,
    ...(yield* StringTable.job([...known.map((claim) => claim.id), ...plainIds])),
    ...knownSections(compiled),
    ...jointSections(compiled.joint),
    ...(yield* plainSections(plain, idf)),
  ];
  return yield* packSectionsJob(sections);
}

/** The sentences of a plain claim, by its qualified id; undefined when they are not at hand. */
export type PlainForms = (claimId: string) => readonly Form[] | undefined;

/** A passage as the dictionary knows it. */
export interface PassageTerms {
  /** Ids of all its features. */
  readonly features: readonly number[];
  /** Length of their vector. */
  readonly length: number;
  /** Those of them that say what it speaks of. */
  readonly terms: readonly PassageTerm[];
  /** Sum of the rarities of all that it speaks of, known or not. */
  readonly whole: number;
}

export interface PlainSearch {
  readonly limit: number;
  readonly closeness: number;
  readonly thorough: boolean;
  /** When the passage was written, in days since 1970. */
  readonly day: number | undefined;
}

export class MatchIndex implements Dictionary {
  /** Rarity of a term that no claim uses: the measure of all others, since it grows with the number of claims. */
  readonly rarest: number;
  readonly lexicon: Lexicon;
  readonly idf: Float32Array;
  private readonly packId: string;
  private readonly terms: StringTable;
  private readonly ids: StringTable;
  private readonly known: KnownClaims;
  private readonly joint: JointJudge;
  private readonly plain: PlainClaims;
  private readonly profiles = new Map<number, Profile>();
  private readonly termIds = new Map<string, number>();

  /**
   * Throws `IndexFormatError`.
   *
   * @param forms where all texts are at hand; else they are given by `setForms`
   */
  constructor(
    packed: Uint8Array,
    private readonly forms?: PlainForms,
    parts: Parts = runJob(partsJob(packed)),
  ) {
    ({
      packId: this.packId,
      lexicon: this.lexicon,
      terms: this.terms,
      idf: this.idf,
      ids: this.ids,
      known: this.known,
      joint: this.joint,
      plain: this.plain,
    } = parts);
    this.rarest = Math.log(1 + this.size / 0.3);
  }

  /** Opens an index as a job that can pause. */
  static *job(packed: Uint8Array): Job<MatchIndex> {
    return new MatchIndex(packed, undefined, yield* partsJob(packed));
  }

  /**
   * Whether an index from elsewhere is of this very pack, and sound throughout: names, claims and sentences have to be
   * those of the pack, every list has to stay inside the index. Throws `IndexFormatError` where not.
   */
  *check(pack: Pack): Job<void> {
    for (const table of [this.terms, this.ids]) table.check();
    ensure(this.packId === pack.id, 'the pack');
    ensure(same(this.lexicon.entries, lexiconEntries(pack)), 'the names');
    ensure(this.terms.size === this.idf.length, 'the dictionary');
    ensureFinite(this.idf);
    ensure(this.known.size + this.plain.size === this.size, 'the number of claims');
    this.known.check();
    this.joint.check(this.known.size);
    yield* this.plain.check();
    const known = pack.claims.filter(hasModel);
    const claims = [...known, ...pack.claims.filter((claim) => !hasModel(claim))];
    ensure(this.size === claims.length && this.known.size === known.length, 'the number of claims');
    for (const [at, claim] of claims.entries()) {
      ensure(this.ids.at(at) === claim.id, 'the claims');
      if (at >= known.length) {
        if (at % 1000 === 0) yield;
        continue;
      }
      const forms = this.known.forms(at, this.lexicon).map(({ role, text }) => ({ text, role }));
      ensure(same(forms, formsOf(claim)) && same(this.known.frame(at), claim.frame), 'the sentences');
      yield;
    }
  }

  /** Number of claims. */
  get size(): number {
    return this.ids.size;
  }

  claimId(claim: number): string {
    return qualify(this.packId, this.ids.at(claim));
  }

  /** Whether the claim comes with wordings and a model of its own. */
  isKnown(claim: number): boolean {
    return claim < this.known.size;
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
  weight(term: string, id = this.termId(term)): number {
    if (id >= 0) return (this.idf[id] as number) ** 2;
    return isStructural(term) ? 0 : this.rarest ** 2;
  }

  termAt(id: number): string {
    return this.terms.at(id);
  }

  termsFrom(beginning: string): readonly [start: number, end: number] {
    return this.terms.beginningWith(beginning);
  }

  /** Undefined for a plain claim whose sentences are not at hand. */
  profile(claim: number): Profile | undefined {
    const known = this.profiles.get(claim);
    if (known) return known;
    if (this.isKnown(claim)) {
      const forms = this.known.forms(claim, this.lexicon);
      return this.keep(claim, forms, this.known.features(claim, this), this.known.frame(claim));
    }
    const forms = this.forms?.(this.claimId(claim));
    return forms && this.keepRead(claim, forms);
  }

  /** Gives the sentences of a plain claim. They are let go of when many others have been asked for since. */
  setForms(claim: number, forms: readonly Form[]): void {
    this.keepRead(claim, forms);
  }

  /** Whether `profile` would have to be given the claim's sentences first. */
  lacksForms(claim: number): boolean {
    const profile = this.profiles.get(claim);
    if (profile) this.touch(claim, profile);
    return !profile && !this.isKnown(claim) && !this.forms;
  }

  private keepRead(claim: number, forms: readonly Form[]): Profile {
    const read = forms.map(({ text, role }) => new AnalysedForm(role, () => text, this.lexicon));
    const analyses = read.map(({ analysis }) => analysis);
    return this.keep(claim, read, new ReadFeatures(analyses, (term) => this.weight(term)));
  }

  private keep(claim: number, forms: readonly AnalysedForm[], features: FormFeatures, frame?: Frame): Profile {
    const profile = new Profile(forms, features, frame, this);
    this.touch(claim, profile);
    const [oldest] = this.profiles.keys();
    if (oldest !== undefined && this.profiles.size > PROFILES_KEPT) this.profiles.delete(oldest);
    return profile;
  }

  /** Maps keep their order: what was used last stands last. */
  private touch(claim: number, profile: Profile): void {
    this.profiles.delete(claim);
    this.profiles.set(claim, profile);
  }

  /** When the claim's sources were published, in days since 1970. */
  published(claim: number): number | undefined {
    return this.isKnown(claim) ? this.known.published(claim) : this.plain.published(claim - this.known.size);
  }

  /** The `limit` known claims that share most of the passage. */
  knownCandidates({ terms }: PassageTerms, limit: number): number[] {
    return this.known.size > 0 ? this.known.candidates(terms, limit) : [];
  }

  /**
   * The `limit` plain claims that share most of a passage: all that share at least `closeness` (0..1) and two of their
   * rarest terms, or with `thorough` whatever shares anything.
   */
  plainCandidates({ terms, whole }: PassageTerms, { limit, closeness, thorough, day }: PlainSearch): Candidate[] {
    if (this.plain.size === 0) return [];
    const query: PlainQuery = { terms, whole, limit, day };
    const found = thorough ? this.plain.nearest(query) : this.plain.candidates(query, closeness);
    return found.map((candidate) => ({ ...candidate, claim: candidate.claim + this.known.size }));
  }

  /** Log-odds that the passage states each known claim, by the claims' own models. */
  logOdds({ features, length }: PassageTerms): Float32Array {
    return this.known.logOdds(features, length);
  }

  /** Where a passage lies in the eyes of the model that the known claims share. */
  place({ features }: PassageTerms): Float32Array {
    return this.joint.place(features);
  }

  /** Log-odds that a passage at that place states the known claim, by the model that they share. */
  jointLogOdds(claim: number, place: Float32Array): number {
    return this.joint.logOdds(claim, place);
  }
}

/** What lies in the packed index. */
interface Parts {
  readonly packId: string;
  readonly lexicon: Lexicon;
  readonly terms: StringTable;
  readonly idf: Float32Array;
  readonly ids: StringTable;
  readonly known: KnownClaims;
  readonly joint: JointJudge;
  readonly plain: PlainClaims;
}

function* partsJob(packed: Uint8Array): Job<Parts> {
  const sections = yield* unpackJob(packed);
  const next = () => sections.shift() ?? new Uint8Array();
  const strings = () => StringTable.read(next(), next());
  const packId = strings().at(0);
  const lexicon = yield* Lexicon.job(pairs(strings(), strings()));
  const terms = strings();
  const idf = asFloat32(next());
  const ids = strings();
  const known = new KnownClaims(sections.splice(0, KnownClaims.SECTIONS), idf);
  const joint = new JointJudge(sections.splice(0, JointJudge.SECTIONS), idf);
  const plain = new PlainClaims(sections.splice(0, PlainClaims.SECTIONS), idf);
  return { packId, lexicon, terms, idf, ids, known, joint, plain };
}

function pairs(expressions: StringTable, concepts: StringTable): [string, ConceptId][] {
  return Array.from({ length: expressions.size }, (_, i) => [expressions.at(i), concepts.at(i)]);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
