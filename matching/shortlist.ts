/** Which claims a passage brings to mind, with the evidence for each. */
import { type Evidence, measure } from './evidence';
import { bestRecord } from './evidence/records';
import { compare } from './evidence/similarity';
import type { JointOpinion, Part } from './evidence/subject';
import type { MatchIndex } from './index/match-index';
import type { Candidate } from './index/plain-claims';
import type { Reading } from './reading';

/** How far the engine looks. */
export interface Depth {
  /** Known claims that are asked for their own opinion. */
  readonly candidates: number;
  /** Those with lower log-odds, by their own models, are not looked at: such a model is practically never overruled. */
  readonly logOdds: number;
  /** How many of each kind are looked at closely. */
  readonly known: number;
  readonly plain: number;
  /** Plain claims that share less of a passage (0..1) are not looked at. */
  readonly closeness: number;
  /** Plain claims are looked for by all their terms, not only by their rarest. */
  readonly thorough: boolean;
}
const HOPELESS = -3;
/** Log-odds that a part may have beyond those of its sentence, for its claim to be looked at. */
const PART_MAY_ADD = 1;
/**
 * What the model that claims share must say beyond their own, for a claim to be looked at: it knows nothing but the pack
 * and finds a little of it in every text.
 */
const STRANGERS = 2.5;
/** So many more claims than are looked at closely have their parts read, which may change their places. */
const SPARE = 2;
export const PAGE_DEPTH: Depth = {
  candidates: 32,
  logOdds: HOPELESS,
  known: 6,
  plain: 3,
  closeness: 0.35,
  thorough: false,
};
/** How far a search looks that ranks claims instead of deciding on one. */
export const SEARCH_DEPTH: Depth = {
  candidates: 60,
  logOdds: -4.5,
  known: 60,
  plain: 60,
  closeness: 0,
  thorough: true,
};

export interface Suspect {
  readonly claim: number;
  readonly evidence: Evidence;
}

/** Claims that come to mind at a passage. */
export interface Considered {
  readonly known: readonly KnownSuspect[];
  readonly plain: readonly Candidate[];
}

interface KnownSuspect {
  readonly claim: number;
  /** By its own model, for the whole sentence. */
  readonly logOdds: number;
  readonly part: Part | undefined;
  readonly joint: JointOpinion;
}

const NO_OPINION: JointOpinion = { whole: 0, part: 0 };

/** The likeliest claims for a passage with the evidence for each. */
export function shortlist(reading: Reading, index: MatchIndex, depth: Depth = PAGE_DEPTH): Suspect[] {
  return weigh(reading, index, consider(reading, index, depth));
}

/** Known claims are ranked by their own models, the others by what they share. */
export function consider(reading: Reading, index: MatchIndex, depth: Depth): Considered {
  if (!depth.thorough && !saysSomething(reading)) return { known: [], plain: [] };
  const whole = opinionsOn(reading, index);
  const parts = once(() => reading.clauses().map((clause) => ({ clause, ...opinionsOn(clause, index) })));
  const known = index
    .knownCandidates(reading.known, depth.candidates)
    .map((claim): KnownSuspect => {
      const shared = index.jointLogOdds(claim, whole.place);
      return { claim, logOdds: of(whole, claim), part: undefined, joint: { whole: shared, part: shared } };
    })
    .filter((own) => hopeOf(own) > depth.logOdds - PART_MAY_ADD)
    .sort((a, b) => hopeOf(b) - hopeOf(a))
    .slice(0, depth.known + SPARE)
    .map((own) => withParts(own, parts(), index))
    .filter((own) => hopeOf(own) > depth.logOdds)
    .sort((a, b) => hopeOf(b) - hopeOf(a))
    .slice(0, depth.known);
  const { plain: limit, closeness, thorough } = depth;
  return { known, plain: index.plainCandidates(reading.known, { limit, closeness, thorough, day: reading.day }) };
}

/** A sentence may say much else beside the claim, and the claim in words that others have taught. */
function hopeOf({ logOdds, part, joint }: KnownSuspect): number {
  return Math.max(logOdds, part?.logOdds ?? logOdds, joint.part - STRANGERS);
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** What the models say of a text. */
interface Opinions {
  /** Log-odds of each known claim by its own model. */
  readonly own: Float32Array;
  /** Where it lies in the eyes of the model that they share. */
  readonly place: Float32Array;
}

function opinionsOn({ known }: Pick<Reading, 'known'>, index: MatchIndex): Opinions {
  return { own: index.logOdds(known), place: index.place(known) };
}

function of({ own }: Opinions, claim: number): number {
  return own[claim] as number;
}

/** The part of the sentence that the claim's own model likes best, and what the shared one says of that which it does. */
function withParts(
  own: KnownSuspect,
  parts: readonly (Opinions & Pick<Part, 'clause'>)[],
  index: MatchIndex,
): KnownSuspect {
  const { claim, joint } = own;
  let part: Part | undefined;
  let shared = joint.whole;
  for (const opinions of parts) {
    const logOdds = of(opinions, claim);
    if (!part || logOdds > part.logOdds) part = { clause: opinions.clause, logOdds };
    shared = Math.max(shared, index.jointLogOdds(claim, opinions.place));
  }
  return { ...own, part, joint: { whole: joint.whole, part: shared } };
}

export function weigh(reading: Reading, index: MatchIndex, { known, plain }: Considered): Suspect[] {
  const compared = [...known, ...plain].flatMap((own) => {
    const profile = index.profile(own.claim);
    if (!profile) return [];
    const compared = compare(reading, profile);
    return { own, ...compared, profile, similarity: compared.nearest[0]?.similarity ?? 0 };
  });
  const oddsOf = (own: (typeof compared)[number]['own']) => ('logOdds' in own ? own.logOdds : HOPELESS);
  const logOdds = twoBest(compared.map(({ own }) => oddsOf(own)));
  const similarity = twoBest(compared.map((one) => one.similarity));
  return compared.map(({ own, profile, similarity: alike, ...likeness }) => {
    const subject = {
      reading,
      profile,
      ...likeness,
      candidate: 'logOdds' in own ? undefined : own,
      logOdds: 'logOdds' in own ? own.logOdds : 0,
      joint: 'joint' in own ? own.joint : NO_OPINION,
      part: 'part' in own && own.part ? { ...own.part, ...compare(own.part.clause, profile) } : undefined,
      record: bestRecord(reading, profile),
      rival: { logOdds: other(logOdds, oddsOf(own)), similarity: other(similarity, alike) },
      published: index.published(own.claim),
    };
    return { claim: own.claim, evidence: measure(subject, 'logOdds' in own ? 'withWordings' : 'plain') };
  });
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
