/**
 * Turns a pack into the data that matching works on: a dictionary, posting lists, and for each claim that comes with
 * wordings its texts and a small model.
 */
import type { Claim, Frame, Pack } from '../claims/pack';
import { analyse } from './analyse';
import { type ClaimModel, type Example, trainClaimModel } from './claim-model';
import { type Dictionary, Terms } from './dictionary';
import { type Form, formsOf, hasModel, publicationDays } from './forms';
import { NumberList } from './index/growing';
import { NO_DAY, type PlainLists } from './index/plain-lists';
import { learnTogether, type PackJointModel } from './joint-examples';
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
  /** The model that they share. */
  readonly joint: PackJointModel;
  /** A term's posting list: the known claims whose wordings use it. Structural features have none. */
  readonly postings: readonly (readonly Posting[])[];
  /** Ids of all other claims. Their texts stay with the claims themselves. */
  readonly plainIds: readonly string[];
  readonly plain: PlainLists;
}

const NEAR_MISS_WEIGHT = 0.5;
/** The index names them in two bytes. Where more claims come with wordings, these are looked up as plain ones are. */
const MOST_KNOWN = 2 ** 16;
/** Plain claims between two chances to pause. */
const STRIDE = 2000;

export function compilePack(pack: Pack): CompiledPack {
  return runJob(compileJob(pack, pack.claims));
}

/** What compiling needs of a pack beside its claims. */
export type PackFrame = Pick<Pack, 'id' | 'entities' | 'synonyms' | 'sources'>;

/** The same as a job that can pause after each claim. */
export function* compileJob(pack: PackFrame, claims: Iterable<Claim>): Job<CompiledPack> {
  const compiler = new PackCompiler(pack);
  yield* compiler.add(claims);
  return yield* compiler.finish();
}

/** Compiles claims as they come: of those without wordings nothing is kept but numbers. */
export class PackCompiler {
  readonly #pack: PackFrame;
  readonly #lexicon: Lexicon;
  readonly #published: (claim: Claim) => number | undefined;
  readonly #terms = new Terms();
  readonly #plain: PlainCollector;
  readonly #known: Claim[] = [];
  readonly #read: { features: string[][]; misses: string[][] }[] = [];
  #count = 0;

  constructor(
    pack: PackFrame,
    private readonly mostKnown = MOST_KNOWN,
  ) {
    this.#pack = pack;
    this.#lexicon = new Lexicon(lexiconEntries(pack));
    this.#published = publicationDays(pack);
    this.#plain = new PlainCollector(this.#terms, this.#lexicon);
  }

  *add(claims: Iterable<Claim>): Job<void> {
    for (const claim of claims) {
      this.#count++;
      if (hasModel(claim) && this.#known.length < this.mostKnown) {
        this.#known.push(claim);
        this.#read.push(readKnown(claim, this.#lexicon, this.#terms));
      } else this.#plain.add(claim, this.#published(claim));
      yield;
    }
  }

  *finish(): Job<CompiledPack> {
    for (const { misses } of this.#read) for (const feature of misses.flat()) this.#terms.add(feature, 0, 0);
    const dictionary = yield* this.#terms.finish(this.#count);
    const known = yield* this.#learn(dictionary);
    const plain = yield* this.#plain.finish(dictionary.final);
    return {
      id: this.#pack.id,
      lexicon: this.#lexicon.entries,
      terms: dictionary.terms,
      idf: dictionary.idf,
      ...known,
      plainIds: this.#plain.ids,
      plain,
    };
  }

  *#learn(dictionary: Dictionary): Job<Pick<CompiledPack, 'known' | 'joint' | 'postings'>> {
    const forms = this.#known.map(formsOf);
    const features = this.#read.map((own) => own.features);
    const vectors = features.map((own) => own.map((form) => vectorOf(form, dictionary)));
    const related = this.#known.map((_, at) => relatedClaims(this.#known, at));
    const known: KnownClaim[] = [];
    for (const [at, claim] of this.#known.entries()) {
      const misses = this.#read[at]?.misses ?? [];
      const near = misses.map(
        (f): Example => ({ vector: vectorOf(f, dictionary), label: 0, weight: NEAR_MISS_WEIGHT }),
      );
      const examples = [...examplesFor(at, forms, vectors, related[at] as ReadonlySet<number>), ...near];
      known.push({
        id: claim.id,
        forms: forms[at] as Form[],
        features: (vectors[at] ?? []).map(({ ids }) => ids),
        frame: claim.frame,
        published: this.#published(claim),
        model: trainClaimModel(examples, dictionary.idf.length),
      });
      yield;
    }
    return {
      known,
      joint: yield* learnTogether(forms, vectors, related, dictionary.terms.length),
      postings: known.length > 0 ? postingLists(forms, features, dictionary) : dictionary.terms.map(() => []),
    };
  }
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
    const starts = yield* this.#starts.taking();
    const terms = yield* this.#pairs.taking();
    const days = new Uint16Array(yield* this.#days.taking());
    for (let claim = 0; claim + 1 < starts.length; claim++) {
      const own = terms.subarray(starts[claim], starts[claim + 1]);
      for (const [i, pair] of own.entries()) own[i] = ((final[pair >>> 1] as number) << 1) | (pair & 1);
      own.sort();
      if (claim % STRIDE === 0) yield;
    }
    return { starts, terms, days };
  }
}
