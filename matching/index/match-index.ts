/** The opened index of one pack: what is asked of it while a page is read. Known claims come first, plain ones behind. */
import { qualify } from '../../claims/id';
import type { Frame } from '../../claims/pack';
import type { CompiledPack } from '../compile';
import type { Form } from '../forms';
import { type ConceptId, Lexicon } from '../lexicon';
import { type Profile, profileOf, type ReadForm } from '../profile';
import { type Job, runJob } from '../slices';
import { isStructural } from '../vector';
import { KnownClaims, knownSections } from './known-claims';
import { asFloat32, packSections, unpackSections } from './packed';
import { type Candidate, type PassageTerm, PlainClaims, type PlainQuery } from './plain-claims';
import { plainSections } from './plain-lists';
import { StringTable } from './string-table';

const PROFILES_KEPT = 2000;
const TERM_IDS_KEPT = 20_000;

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
    ...(yield* plainSections(plain, idf)),
  ];
  return packSections(sections);
}

/** The sentences of a plain claim, by its qualified id; undefined when they are not at hand. */
export type PlainForms = (claimId: string) => readonly Form[] | undefined;

export interface PlainSearch {
  readonly limit: number;
  readonly closeness: number;
  readonly thorough: boolean;
  /** When the passage was written, in days since 1970. */
  readonly day: number | undefined;
}

export class MatchIndex {
  readonly lexicon: Lexicon;
  /** Rarity of a term that no claim uses: the measure of all others, since it grows with the number of claims. */
  readonly rarest: number;
  private readonly packId: string;
  private readonly terms: StringTable;
  private readonly idf: Float32Array;
  private readonly ids: StringTable;
  private readonly known: KnownClaims;
  private readonly plain: PlainClaims;
  private readonly profiles = new Map<number, Profile>();
  private readonly termIds = new Map<string, number>();
  /** Terms of known claims that have been read. */
  private readonly termTexts: string[] = [];

  /**
   * Throws `IndexFormatError`.
   *
   * @param forms where all texts are at hand; else they are given by `setForms`
   */
  constructor(
    packed: Uint8Array,
    private readonly forms?: PlainForms,
  ) {
    const sections = unpackSections(packed);
    const next = () => sections.shift() ?? new Uint8Array();
    const strings = () => StringTable.read(next(), next());
    this.packId = strings().at(0);
    this.lexicon = new Lexicon(pairs(strings(), strings()));
    this.terms = strings();
    this.idf = asFloat32(next());
    this.ids = strings();
    this.known = new KnownClaims(sections.splice(0, KnownClaims.SECTIONS), this.idf);
    this.plain = new PlainClaims(sections.splice(0, PlainClaims.SECTIONS), this.idf);
    this.rarest = Math.log(1 + this.size / 0.3);
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
  weight(term: string): number {
    const id = this.termId(term);
    if (id >= 0) return (this.idf[id] as number) ** 2;
    return isStructural(term) ? 0 : this.rarest ** 2;
  }

  /** Undefined for a plain claim whose sentences are not at hand. */
  profile(claim: number): Profile | undefined {
    const known = this.profiles.get(claim);
    if (known) return known;
    if (this.isKnown(claim)) {
      const forms = this.known.forms(claim).map(({ features, ...form }) => {
        const weight = features.reduce((sum, id) => sum + (this.idf[id] as number) ** 2, 0);
        return { ...form, features: features.map((id) => this.termAt(id)), weight };
      });
      return this.keep(claim, forms, this.known.frame(claim));
    }
    const forms = this.forms?.(this.claimId(claim));
    return forms && this.keep(claim, forms);
  }

  /** Gives the sentences of a plain claim. They are let go of when many others have been asked for since. */
  setForms(claim: number, forms: readonly Form[]): void {
    this.keep(claim, forms);
  }

  /** Whether `profile` would have to be given the claim's sentences first. */
  lacksForms(claim: number): boolean {
    const profile = this.profiles.get(claim);
    if (profile) this.touch(claim, profile);
    return !profile && !this.isKnown(claim) && !this.forms;
  }

  private termAt(id: number): string {
    const known = this.termTexts[id];
    if (known !== undefined) return known;
    const text = this.terms.at(id);
    this.termTexts[id] = text;
    this.termIds.set(text, id);
    return text;
  }

  private keep(claim: number, forms: readonly ReadForm[], frame?: Frame): Profile {
    const profile = profileOf(forms, frame, this);
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

  /** The `limit` known claims that share most of the passage (term -> squared rarity). */
  knownCandidates(weights: ReadonlyMap<string, number>, limit: number): number[] {
    return this.known.size > 0 ? this.known.candidates(this.passageTerms(weights), limit) : [];
  }

  /**
   * The `limit` plain claims that share most of a passage (term -> squared rarity): all that share at least `closeness`
   * (0..1) and two of their rarest terms, or with `thorough` whatever shares anything.
   */
  plainCandidates(weights: ReadonlyMap<string, number>, { limit, closeness, thorough, day }: PlainSearch): Candidate[] {
    if (this.plain.size === 0) return [];
    let whole = 0;
    for (const [term, weight] of weights) if (!isStructural(term)) whole += Math.sqrt(weight);
    const query: PlainQuery = { terms: this.passageTerms(weights), whole, limit, day };
    const found = thorough ? this.plain.nearest(query) : this.plain.candidates(query, closeness);
    return found.map((candidate) => ({ ...candidate, claim: candidate.claim + this.known.size }));
  }

  /** Log-odds that the passage states the known claim, by the claim's own model. */
  logOdds(claim: number, weights: ReadonlyMap<string, number>, length: number): number {
    const ids = [...weights.keys()].map((term) => this.termId(term)).filter((id) => id >= 0);
    return this.known.logOdds(claim, ids, length);
  }

  private passageTerms(weights: ReadonlyMap<string, number>): PassageTerm[] {
    const found: PassageTerm[] = [];
    for (const [term, weight] of weights) {
      const id = isStructural(term) ? -1 : this.termId(term);
      if (id >= 0) found.push({ id, rarity: Math.sqrt(weight) });
    }
    return found;
  }
}

function pairs(expressions: StringTable, concepts: StringTable): [string, ConceptId][] {
  return Array.from({ length: expressions.size }, (_, i) => [expressions.at(i), concepts.at(i)]);
}
