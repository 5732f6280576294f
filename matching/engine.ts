/** The engine's front door: packs are compiled once, opened on each wake, then asked. */
import type { Pack } from '../claims/pack';
import { compilePack } from './compile';
import { type Evidence, measure } from './evidence';
import { explain, kindOf } from './explain';
import { MatchIndex, packIndex } from './match-index';
import { namesInLead, type Reading, readPassage } from './reading';
import { score } from './score';
import type { Explanation, PageContext, Passage, PassageMatch } from './types';

export { IndexFormatError } from './packed';

export interface Matcher {
  readonly claims: number;
  /** Matches of at least `minimum` (0..1), in passage order, best first within a passage. */
  match(passages: readonly Passage[], page: PageContext, minimum: number): PassageMatch[];
}

/** Candidates by shared words, and how many of them are looked at closely. */
const CANDIDATES = 32;
const SHORTLIST = 6;
/** Below these log-odds a claim's own model is practically never overruled. */
const HOPELESS = -4.5;

/** Compiles one pack into its packed index. */
export function compileIndex(pack: Pack): Uint8Array<ArrayBuffer> {
  return packIndex(compilePack(pack));
}

/** Opens the packed indexes of all packs. Throws `IndexFormatError`. */
export function openMatcher(packed: readonly Uint8Array[]): Matcher {
  const indexes = packed.map((blob) => new MatchIndex(blob));
  return {
    claims: indexes.reduce((total, index) => total + index.size, 0),
    match(passages, page, minimum) {
      const leads = indexes.map((index) => namesInLead(page, index));
      return passages.flatMap((passage, at) => {
        const found = indexes.flatMap((index, i) =>
          findClaims(readPassage(passage, leads[i] ?? new Set(), index), index),
        );
        return distinct(found.filter((match) => match.score >= minimum)).map((match) => ({
          passage: at,
          ...match,
        }));
      });
    },
  };
}

type Found = Omit<PassageMatch, 'passage'>;

function findClaims(reading: Reading, index: MatchIndex): Found[] {
  return shortlist(reading, index).flatMap(({ claim, evidence, known }): Found[] => {
    const kind = kindOf(reading.analysis, evidence);
    const explanation = explain(reading.analysis, evidence, kind);
    if (kind === 'paraphrase' && !restsOnEnough(explanation, evidence)) return [];
    return [
      { claimId: index.claimId(claim), kind, score: score(evidence, known, isOnTopic(reading, index)), explanation },
    ];
  });
}

/** A reader who looks at the aligned words must see the claim in them; a name with a title is none. */
const FEWEST_SHARED = 3;
/** So many names and words together say enough even where only one of them is no name. */
const ENOUGH_SHARED = 4;
const FEWEST_BESIDE_NAMES = 2;

function restsOnEnough({ pairs }: Explanation, { best }: Evidence): boolean {
  const { units } = best.analysis;
  const besideNames = units.filter(({ kind }) => kind !== 'name').map(({ start }) => start);
  const sharedBesideNames = pairs.filter(({ wording }) => besideNames.includes(wording[0]));
  if (pairs.length < Math.min(FEWEST_SHARED, units.length) || sharedBesideNames.length === 0) return false;
  return pairs.length >= ENOUGH_SHARED || sharedBesideNames.length >= Math.min(FEWEST_BESIDE_NAMES, besideNames.length);
}

/** Names of a pack that a page's first words must hold to be about the pack's events. */
const NAMES_ON_TOPIC = 2;

function isOnTopic(reading: Reading, index: MatchIndex): boolean {
  return reading.namesInLead.size >= NAMES_ON_TOPIC || !index.hasNames;
}

/** The likeliest claims for a passage with the evidence for each. */
export function shortlist(
  reading: Reading,
  index: MatchIndex,
): { claim: number; evidence: Evidence; known: boolean }[] {
  if (!saysSomething(reading)) return [];
  const likely = index
    .candidates(reading.weights, CANDIDATES)
    .map((claim) => ({ claim, logOdds: index.logOdds(claim, reading.weights, reading.length) }));
  // Claims with a model of their own are ranked by it; the others stand in the order of what they share.
  const known = likely
    .flatMap(({ claim, logOdds }) => (logOdds !== undefined && logOdds > HOPELESS ? [{ claim, logOdds }] : []))
    .sort((a, b) => b.logOdds - a.logOdds);
  const plain = likely.filter(({ logOdds }) => logOdds === undefined);
  return [...known.slice(0, SHORTLIST), ...plain.slice(0, SHORTLIST)].map(({ claim, logOdds }) => ({
    claim,
    evidence: measure(reading, logOdds ?? 0, index.profile(claim)),
    known: logOdds !== undefined,
  }));
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
