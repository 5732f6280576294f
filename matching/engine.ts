/** The engine's front door: packs are compiled once, opened on each wake, then asked. */
import { qualify } from '../claims/id';
import type { Claim, Pack } from '../claims/pack';
import { compilePack, PackCompiler, type PackFrame } from './compile';
import { dayOf } from './day';
import type { Evidence } from './evidence';
import { bestWording, explain, kindOf } from './explain';
import { type Form, formsOf } from './forms';
import { MatchIndex, packIndex, packJob } from './index/match-index';
import { otherSpeaker } from './misattributed';
import { evidenceReader, type Reader } from './reader';
import { analyserOf, namesInLead, type Reading, readPassage } from './reading';
import { type Considered, consider, PAGE_DEPTH, SEARCH_DEPTH, type Suspect, weigh } from './shortlist';
import { type Job, runInSlices } from './slices';
import type { Explanation, PageContext, Passage, PassageMatch } from './types';

export type { MatchIndex } from './index/match-index';
export { IndexFormatError } from './index/packed';

export interface Matcher {
  readonly claims: number;
  /**
   * Matches of at least `minimum` (0..1), in passage order, best first within a passage. Those of the kind
   * `misattributed` do not repeat the claim.
   */
  match(passages: readonly Passage[], page: PageContext, minimum: number): Promise<PassageMatch[]>;
  /** The `limit` claims that come nearest to a text, best first, however weakly. */
  search(text: string, limit: number): Promise<SearchHit[]>;
}

/** Passages whose claims the index is sure to keep until all of them are weighed: nine profiles each, of 2,000. */
const AT_ONCE = 200;

/** Compiles one pack into its packed index. */
export function compileIndex(pack: Pack): Uint8Array<ArrayBuffer> {
  return packIndex(compilePack(pack));
}

/**
 * The same in slices, for a thread that has to answer meanwhile.
 *
 * @param pause lets other work in; told how many claims have been read
 */
export async function compileInSlices(
  pack: PackFrame,
  batches: Iterable<readonly Claim[]> | AsyncIterable<readonly Claim[]>,
  pause: (claims: number) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const compiler = new PackCompiler(pack);
  let read = 0;
  for await (const claims of batches) {
    await runInSlices(compiler.add(claims), (steps) => pause(read + steps));
    read += claims.length;
  }
  return runInSlices(finishJob(compiler), () => pause(read));
}

function* finishJob(compiler: PackCompiler): Job<Uint8Array<ArrayBuffer>> {
  return yield* packJob(yield* compiler.finish());
}

/** Opens a pack, compiled where it is not yet, with the sentences of its plain claims at hand. */
export function openPack(pack: Pack, packed: Uint8Array = compileIndex(pack)): MatchIndex {
  const claims = new Map(pack.claims.map((claim) => [qualify(pack.id, claim.id), claim]));
  return new MatchIndex(packed, (id) => {
    const claim = claims.get(id);
    return claim && formsOf(claim);
  });
}

/** Reads the sentences of plain claims, by qualified id, from where they are kept; unknown ones are left out. */
export type ReadForms = (claimIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Form[]>>;

export interface MatcherOptions {
  readonly readForms?: ReadForms;
  readonly reader?: Reader;
}

const nowhere: ReadForms = async () => new Map();

/** Opens one packed index in slices. Rejects with `IndexFormatError`. */
export function openIndex(packed: Uint8Array, pause: () => Promise<void>): Promise<MatchIndex> {
  return runInSlices(MatchIndex.job(packed), pause);
}

/** Asks all packs at once. Throws `IndexFormatError` where a packed index cannot be opened. */
export function openMatcher(packed: readonly (Uint8Array | MatchIndex)[], options: MatcherOptions = {}): Matcher {
  const { readForms = nowhere, reader = evidenceReader } = options;
  const indexes = packed.map((index) => (index instanceof MatchIndex ? index : new MatchIndex(index)));
  const searchIn = async (index: MatchIndex, text: string): Promise<SearchHit[]> => {
    const reading = readPassage({ text, before: [] }, new Set(), index);
    const considered = consider(reading, index, SEARCH_DEPTH);
    await completeForms(index, [considered], readForms);
    return weigh(reading, index, considered).map(({ claim, evidence }) => {
      return { claimId: index.claimId(claim), score: reader(evidence) };
    });
  };
  return {
    claims: indexes.reduce((total, index) => total + index.size, 0),
    async match(passages, page, minimum) {
      const day = dayOf(page.published);
      const found = passages.map((): Found[] => []);
      for (const index of indexes) {
        const lead = namesInLead(page, index);
        const analysed = analyserOf(index);
        const readings = passages.map((passage) => readPassage(passage, lead, index, day, analysed));
        for (let from = 0; from < readings.length; from += AT_ONCE) {
          const some = readings.slice(from, from + AT_ONCE);
          const considered = some.map((reading) => consider(reading, index, PAGE_DEPTH));
          await completeForms(index, considered, readForms);
          for (const [at, reading] of some.entries()) {
            const suspects = weigh(reading, index, considered[at] as Considered);
            found[from + at]?.push(...findClaims(reading, index, suspects, reader, minimum));
          }
        }
      }
      return found.flatMap((own, passage) => distinct(own).map((match) => ({ passage, ...match })));
    },
    async search(text, limit) {
      const hits = await Promise.all(indexes.map((index) => searchIn(index, text)));
      return hits
        .flat()
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

/** Only what may match is ever read. */
async function completeForms(index: MatchIndex, all: readonly Considered[], readForms: ReadForms): Promise<void> {
  const claims = new Set(all.flatMap(({ plain }) => plain.map(({ claim }) => claim)));
  const lacking = [...claims].filter((claim) => index.lacksForms(claim));
  if (lacking.length === 0) return;
  const forms = await readForms(lacking.map((claim) => index.claimId(claim)));
  for (const claim of lacking) {
    const own = forms.get(index.claimId(claim));
    if (own) index.setForms(claim, own);
  }
}

export interface SearchHit {
  readonly claimId: string;
  readonly score: number;
}

type Found = Omit<PassageMatch, 'passage'>;

function findClaims(
  reading: Reading,
  index: MatchIndex,
  suspects: readonly Suspect[],
  reader: Reader,
  minimum: number,
): Found[] {
  return suspects.flatMap(({ claim, evidence }): Found[] => {
    const saidBy = otherSpeaker(reading, evidence.subject.profile, evidence);
    const score = saidBy === undefined ? reader(evidence) : evidence.quoted;
    // Most suspects end here: nobody asks why.
    if (score < minimum) return [];
    if (saidBy !== undefined) {
      const explanation = { ...explain(reading.analysis, evidence, 'altered-quotation'), saidBy };
      return [{ claimId: index.claimId(claim), kind: 'misattributed', score, explanation }];
    }
    const kind = kindOf(reading.analysis, evidence);
    const explanation = explain(reading.analysis, evidence, kind);
    if (kind === 'paraphrase' && !restsOnEnough(explanation, evidence)) return [];
    return [{ claimId: index.claimId(claim), kind, score, explanation }];
  });
}

/** A reader who looks at the aligned words must see the claim in them; a name with a title is none. */
const FEWEST_SHARED = 3;
/** So many names and words together say enough even where only one of them is no name. */
const ENOUGH_SHARED = 4;
const FEWEST_BESIDE_NAMES = 2;
/** A page about the events says the rest; names alone, as in a caption, must be as many as elsewhere. */
const FEWEST_ON_TOPIC = 2;

function restsOnEnough({ pairs }: Explanation, evidence: Evidence): boolean {
  const { units } = bestWording(evidence).analysis;
  const besideNames = units.filter(({ kind }) => kind !== 'name').map(({ start }) => start);
  const sharedBesideNames = pairs.filter(({ wording }) => besideNames.includes(wording[0]));
  if (evidence.subject.reading.onTopic)
    return pairs.length >= (sharedBesideNames.length > 0 ? FEWEST_ON_TOPIC : FEWEST_SHARED);
  if (pairs.length < Math.min(FEWEST_SHARED, units.length) || sharedBesideNames.length === 0) return false;
  return pairs.length >= ENOUGH_SHARED || sharedBesideNames.length >= Math.min(FEWEST_BESIDE_NAMES, besideNames.length);
}

/** The best match, and others only where they rest on other words of the passage. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const match of [...found].sort((a, b) => b.score - a.score)) {
    if (kept.every((better) => sharedWords(match, better) < 0.5)) kept.push(match);
  }
  return kept;
}

function sharedWords(match: Found, other: Found): number {
  const taken = new Set(other.explanation.pairs.map(({ passage }) => passage[0]));
  const { pairs } = match.explanation;
  return pairs.filter(({ passage }) => taken.has(passage[0])).length / (pairs.length || 1);
}
