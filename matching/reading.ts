/** A passage of a page as the index of one pack reads it. */
import { type Analysis, analyse } from './analyse';
import type { MatchIndex } from './index/match-index';
import { isTurned } from './turning';
import type { PageContext, Passage } from './types';
import { distinctNames, featuresOf } from './vector';
import { pronouns, speechVerbs } from './words';

export interface Reading {
  readonly analysis: Analysis;
  /** Up to three sentences before it, nearest last. */
  readonly before: readonly Analysis[];
  /** Features that carry weight, each with its squared rarity. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Rarity of the rarest terms. */
  readonly rarest: number;
  /** Length of the passage's vector of known features, as in the claim models. */
  readonly length: number;
  readonly namesBefore: ReadonlySet<string>;
  readonly namesInLead: ReadonlySet<string>;
  /** Whether the page speaks of the people and places of the claims; a pack that names none cannot tell. */
  readonly onTopic: boolean;
  /** Who was last named beside a verb of speech before a sentence that goes on speaking: `he added`, a quotation. */
  readonly speakerBefore: string | undefined;
  /** What stands above or before it says that it is not so, or not meant. */
  readonly isTurned: boolean;
  /** When the page was written, in days since 1970, where it says so. */
  readonly day: number | undefined;
}

/** Names of a pack that a page's first words must hold to be about the pack's events. */
const NAMES_ON_TOPIC = 2;

/** Names in the page's title and first words: what the page is about. */
export function namesInLead(page: PageContext, index: MatchIndex): ReadonlySet<string> {
  return new Set([page.title, page.lead].flatMap((text) => distinctNames(analyse(text, index.lexicon).units)));
}

export function readPassage(passage: Passage, lead: ReadonlySet<string>, index: MatchIndex, day?: number): Reading {
  const analysis = analyse(passage.text, index.lexicon);
  const weights = new Map<string, number>();
  let weight = 0;
  let known = 0;
  for (const feature of featuresOf(analysis)) {
    const own = index.weight(feature);
    if (own === 0) continue;
    weights.set(feature, own);
    weight += own;
    if (index.termId(feature) >= 0) known += own;
  }
  const before = passage.before.map((text) => analyse(text, index.lexicon));
  return {
    analysis,
    before,
    weights,
    weight,
    rarest: index.rarest,
    length: Math.sqrt(known),
    namesBefore: new Set(before.flatMap(({ units }) => distinctNames(units))),
    namesInLead: lead,
    onTopic: lead.size >= NAMES_ON_TOPIC,
    day,
    isTurned: isTurned(passage),
    speakerBefore: speechGoesOn(analysis, passage.quoted)
      ? before.findLast(({ speaker }) => speaker)?.speaker
      : undefined,
  };
}

/** `he added`, or words in quotation marks or a block quote that nobody is named for. */
function speechGoesOn({ text, tokens, speaker }: Analysis, quoted = false): boolean {
  if (speaker) return false;
  if (quoted || /["“”«»„]/.test(text)) return true;
  return tokens.some(({ stem }, at) => speechVerbs.has(stem) && pronouns.has(tokens[at - 1]?.word ?? ''));
}
