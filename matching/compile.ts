/**
 * Turns a pack into the data that matching works on: a dictionary, posting lists, and for each claim that comes with
 * wordings its texts and a small model.
 */
import type { Claim, Frame, Pack } from '../claims/pack';
import { analyse } from './analyse';
import { type ClaimModel, type Example, trainClaimModel } from './claim-model';
import { Terms } from './dictionary';
import { type Form, formsOf, hasModel, publicationDays } from './forms';
import { NumberList } from './index/number-list';
import { NO_DAY, type PlainLists } from './index/plain-lists';
import { examplesFor, missesOf, type Posting, postingLists, relatedClaims, vectorOf } from './learn';
import { Lexicon, lexiconEntries } from './lexicon';
import { type Job, runJob } from './slices';
import { featuresOf, isStructural } from './vector';

/** A claim that comes with enough wordings to be learned from. */
export interface KnownClaim {
  /** Within its pack. */
  readonly id: string;
  readonly forms: readonly Form[];
  /** Ids of each form's features, ascending. */
  readonly features: readonly Uint32Array[];
  readonly frame?: Frame | undefined;
  /** Days since 1970. */
  readonly published?: number | undefined;
  readonly model: ClaimModel;
}

export interface CompiledPack {
  readonly id: string;
  readonly lexicon: readonly (readonly [string, string])[];
  readonly terms: readonly string[];
  /** Inverse document frequency a term; documents are claims. */
  readonly idf: Float32Array;
  readonly known: readonly KnownClaim[];
  /** A term's posting list: the known claims whose wordings use it. Structural features have none. */
  readonly postings: readonly (readonly Posting[])[];
  /** Ids of all other claims. Their texts stay with the claims themselves. */
  readonly plainIds: readonly string[];
  readonly plain: PlainLists;
}

const NEAR_MISS_WEIGHT = 0.5;
/** Plain claims between two chances to pause. */
const STRIDE = 2000;

export function compilePack(pack: Pack): CompiledPack {
  return runJob(compileJob(pack, pack.claims));
}

/** The same as a job that can pause after each claim. */
export function* compileJob(
  pack: Pick<Pack, 'id' | 'entities' | 'synonyms' | 'sources'>,
  claims: Iterable<Claim>,
): Job<CompiledPack> {
  const lexicon = new Lexicon(lexiconEntries(pack));
  const published = publicationDays(pack);
  const terms = new Terms();
  const plain = new PlainCollector(terms, lexicon);
  const known: Claim[] = [];
  const read: { features: string[][]; misses: string[][] }[] = [];
  let count = 0;
  for (const claim of claims) {
    count++;
    if (hasModel(claim)) {
      known.push(claim);
      read.push(readKnown(claim, lexicon, terms));
    } else plain.add(claim, published(claim));
    yield;
  }
  for (const { misses } of read) for (const feature of misses.flat()) terms.add(feature, 0);
  const dictionary = yield* terms.finish(count);
  const { idf } = dictionary;
  const index = known.length > 0 ? new Map(dictionary.terms.map((term, id) => [term, id])) : new Map();
  const vectors = read.map(({ features }) => features.map((form) => vectorOf(form, index, idf)));
  const forms = known.map(formsOf);
  const models: ClaimModel[] = [];
  for (const [at, { misses }] of read.entries()) {
    const near = misses.map((f): Example => ({ vector: vectorOf(f, index, idf), label: 0, weight: NEAR_MISS_WEIGHT }));
    const examples = [...examplesFor(at, forms, vectors, relatedClaims(known, at)), ...near];
    models.push(trainClaimModel(examples, idf.length));
    yield;
  }
  const plainLists = yield* plain.finish(dictionary.final);
  return {
    id: pack.id,
    lexicon: lexicon.entries,
    terms: dictionary.terms,
    idf,
    known: known.map((claim, at) => ({
      id: claim.id,
      forms: forms[at] as Form[],
      features: (vectors[at] ?? []).map(({ ids }) => ids),
      frame: claim.frame,
      published: published(claim),
      model: models[at] as ClaimModel,
    })),
    postings: postingLists(
      forms,
      read.map(({ features }) => features),
      index,
    ),
    plainIds: plain.ids,
    plain: plainLists,
  };
}

function readKnown(claim: Claim, lexicon: Lexicon, terms: Terms) {
  const forms = formsOf(claim);
  const analyses = forms.map(({ text }) => analyse(text, lexicon));
  const features = analyses.map(featuresOf);
  // A claim's many wordings count as one document.
  for (const [i, { role }] of forms.entries())
    for (const term of features[i] ?? []) terms.add(term, role === 'contrast' ? 0 : 1 / forms.length);
  const misses = missesOf(claim, forms, analyses, features).map((text) => featuresOf(analyse(text, lexicon)));
  return { features, misses };
}

/**
 * Collects plain claims without keeping an object for any. How a single sentence puts its words together tells little,
 * and would make up most of a large dictionary: structural features are left out.
 */
class PlainCollector {
  readonly ids: string[] = [];
  readonly #starts = new NumberList();
  /** Early ids, until the dictionary is finished. */
  readonly #pairs = new NumberList();
  readonly #days = new NumberList();

  constructor(
    private readonly terms: Terms,
    private readonly lexicon: Lexicon,
  ) {
    this.#starts.push(0);
  }

  add(claim: Claim, published: number | undefined): void {
    const forms = formsOf(claim).filter(({ role }) => role !== 'contrast');
    const counts = new Map<string, number>();
    for (const { text } of forms) {
      for (const term of featuresOf(analyse(text, this.lexicon)))
        if (!isStructural(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts) {
      const id = this.terms.add(term, count / forms.length);
      this.#pairs.push((id << 1) | Number(count > forms.length / 2));
    }
    this.ids.push(claim.id);
    this.#starts.push(this.#pairs.length);
    this.#days.push(published === undefined || published < 0 || published >= NO_DAY ? NO_DAY : Math.floor(published));
  }

  *finish(final: Uint32Array): Job<PlainLists> {
    const starts = this.#starts.take();
    const terms = this.#pairs.take();
    for (let claim = 0; claim + 1 < starts.length; claim++) {
      const own = terms.subarray(starts[claim], starts[claim + 1]);
      for (const [i, pair] of own.entries()) own[i] = ((final[pair >>> 1] as number) << 1) | (pair & 1);
      own.sort();
      if (claim % STRIDE === 0) yield;
    }
    return { starts, terms, days: Uint16Array.from(this.#days.take()) };
  }
}
