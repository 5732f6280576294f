/** The engine's front door: packs are compiled once, opened on each wake, then asked. */
import type { Pack } from '../claims/pack';
import { compilePack } from './compile';
import { dayOf } from './day';
import { type Evidence, measure } from './evidence';
import { bestRecord } from './evidence/records';
import { compare } from './evidence/similarity';
import { bestWording, explain, kindOf } from './explain';
import { MatchIndex, packIndex } from './match-index';
import { otherSpeaker } from './misattributed';
import { linearReader, type Reader } from './reader';
import { namesInLead, type Reading, readPassage } from './reading';
import type { Explanation, PageContext, Passage, PassageMatch } from './types';

export { IndexFormatError } from './packed';

export interface Matcher {
  readonly claims: number;
  /**
   * Matches of at least `minimum` (0..1), in passage order, best first within a passage. Those of the kind
   * `misattributed` do not repeat the claim.
   */
  match(passages: readonly Passage[], page: PageContext, minimum: number): PassageMatch[];
}

/** How far the engine looks: candidates by shared words, and how many of each kind are looked at closely. */
export interface Depth {
  readonly candidates: number;
  readonly withWordings: number;
  readonly plain: number;
  /** Plain claims that share less of a passage (0..1) are not looked at. */
  readonly closeness: number;
}
const PAGE_DEPTH: Depth = { candidates: 32, withWordings: 6, plain: 3, closeness: 0.2 };
/** Below these log-odds a claim's own model is practically never overruled. */
const HOPELESS = -4.5;

/** Compiles one pack into its packed index. */
export function compileIndex(pack: Pack): Uint8Array<ArrayBuffer> {
  return packIndex(compilePack(pack));
}

/** Opens the packed indexes of all packs. Throws `IndexFormatError`. */
export function openMatcher(packed: readonly Uint8Array[], reader: Reader = linearReader): Matcher {
  const indexes = packed.map((blob) => new MatchIndex(blob));
  return {
    claims: indexes.reduce((total, index) => total + index.size, 0),
    match(passages, page, minimum) {
      const leads = indexes.map((index) => namesInLead(page, index));
      const day = dayOf(page.published);
      return passages.flatMap((passage, at) => {
        const found = indexes.flatMap((index, i) =>
          findClaims(readPassage(passage, leads[i] ?? new Set(), index, day), index, reader),
        );
        return distinct(found.filter((match) => match.score >= minimum)).map((match) => ({
          passage: at,
          ...match,
        }));
      });
    },
  };
}

export interface SearchHit {
  readonly claimId: string;
  readonly score: number;
}

/** How far a search looks that ranks claims instead of deciding on one. */
export const SEARCH_DEPTH: Depth = { candidates: 60, withWordings: 60, plain: 60, closeness: 0 };

/** Ranks the claims of one packed index for a text, whoever asks. Throws `IndexFormatError`. */
export function openSearch(packed: Uint8Array) {
  const index = new MatchIndex(packed);
  return (text: string, limit: number, day?: number): SearchHit[] =>
    shortlist(readPassage({ text, before: [] }, new Set(), index, day), index, SEARCH_DEPTH)
      .map(({ claim, evidence }) => ({ claimId: index.claimId(claim), score: linearReader(evidence) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
}

type Found = Omit<PassageMatch, 'passage'>;

function findClaims(reading: Reading, index: MatchIndex, reader: Reader): Found[] {
  return shortlist(reading, index).flatMap(({ claim, evidence }): Found[] => {
    const saidBy = otherSpeaker(reading, evidence.subject.profile, evidence);
    if (saidBy !== undefined) {
      const explanation = { ...explain(reading.analysis, evidence, 'altered-quotation'), saidBy };
      return [{ claimId: index.claimId(claim), kind: 'misattributed', score: evidence.quoted, explanation }];
    }
    const kind = kindOf(reading.analysis, evidence);
    const explanation = explain(reading.analysis, evidence, kind);
    if (kind === 'paraphrase' && !restsOnEnough(explanation, evidence)) return [];
    return [{ claimId: index.claimId(claim), kind, score: reader(evidence), explanation }];
  });
}

/** A reader who looks at the aligned words must see the claim in them; a name with a title is none. */
const FEWEST_SHARED = 3;
/** So many names and words together say enough even where only one of them is no name. */
const ENOUGH_SHARED = 4;
const FEWEST_BESIDE_NAMES = 2;

function restsOnEnough({ pairs }: Explanation, evidence: Evidence): boolean {
  const { units } = bestWording(evidence).analysis;
  const besideNames = units.filter(({ kind }) => kind !== 'name').map(({ start }) => start);
  const sharedBesideNames = pairs.filter(({ wording }) => besideNames.includes(wording[0]));
  if (pairs.length < Math.min(FEWEST_SHARED, units.length) || sharedBesideNames.length === 0) return false;
  return pairs.length >= ENOUGH_SHARED || sharedBesideNames.length >= Math.min(FEWEST_BESIDE_NAMES, besideNames.length);
}

export interface Suspect {
  readonly claim: number;
  readonly evidence: Evidence;
}

/** The likeliest claims for a passage with the evidence for each. */
export function shortlist(reading: Reading, index: MatchIndex, depth: Depth = PAGE_DEPTH): Suspect[] {
  if (!saysSomething(reading)) return [];
  const likely = index
    .candidates(reading.weights, depth.candidates, reading.day)
    .map((candidate) => ({ candidate, logOdds: index.logOdds(candidate.claim, reading.weights, reading.length) }));
  // Claims with a model of their own are ranked by it; the others stand in the order of what they share.
  const known = likely
    .flatMap(({ candidate, logOdds }) => (logOdds !== undefined && logOdds > HOPELESS ? [{ candidate, logOdds }] : []))
    .sort((a, b) => b.logOdds - a.logOdds);
  const plain = likely.filter(
    ({ candidate, logOdds }) => logOdds === undefined && candidate.closeness >= depth.closeness,
  );
  const compared = [...known.slice(0, depth.withWordings), ...plain.slice(0, depth.plain)].map((own) => {
    const profile = index.profile(own.candidate.claim);
    const compared = compare(reading, profile);
    return { ...own, ...compared, profile, similarity: compared.nearest[0]?.similarity ?? 0 };
  });
  const logOdds = twoBest(compared.map((own) => own.logOdds ?? HOPELESS));
  const similarity = twoBest(compared.map((own) => own.similarity));
  return compared.map(({ candidate, profile, nearest, contrast, ...own }) => ({
    claim: candidate.claim,
    evidence: measure(
      {
        reading,
        profile,
        nearest,
        contrast,
        candidate,
        logOdds: own.logOdds ?? 0,
        record: bestRecord(reading, profile),
        rival: { logOdds: other(logOdds, own.logOdds ?? HOPELESS), similarity: other(similarity, own.similarity) },
        published: index.published(candidate.claim),
      },
      own.logOdds === undefined ? 'plain' : 'withWordings',
    ),
  }));
}

type TwoBest = readonly [best: number, second: number];

function twoBest(numbers: readonly number[]): TwoBest {
  const [best = 0, second = Math.min(0, best)] = [...numbers].sort((a, b) => b - a);
  return [best, second];
}

/** The best of all others. */
function other([best, second]: TwoBest, own: number): number {
  return own === best ? second : best;
}

/** Names, numbers and dates alone, as in a caption or a list of topics, say nothing of anybody. */
function saysSomething({ analysis }: Reading): boolean {
  return analysis.units.some(({ kind, unknownName }) => kind === 'concept' || (kind === 'word' && !unknownName));
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
