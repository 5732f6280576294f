/** A passage of a page as the index of one pack reads it. */
import { type Analysis, analyse } from './analyse';
import { clausesOf } from './clauses';
import type { MatchIndex, PassageTerms } from './index/match-index';
import type { PassageTerm } from './index/plain-claims';
import { subjectOf } from './person';
import { isTurned } from './turning';
import type { PageContext, Passage } from './types';
import { distinctNames, featuresOf, isStructural } from './vector';

export interface Reading {
  readonly analysis: Analysis;
  /** Up to three sentences before it, nearest last. */
  readonly before: readonly Analysis[];
  /** Features that carry weight, each with its squared rarity. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Rarity of the rarest terms. */
  readonly rarest: number;
  readonly known: PassageTerms;
  readonly namesBefore: ReadonlySet<string>;
  readonly namesInLead: ReadonlySet<string>;
  /** Whether the page speaks of the people and places of the claims; a pack that names none cannot tell. */
  readonly onTopic: boolean;
  /** Who was last named beside a verb of speech before a sentence that goes on speaking: `he added`, a quotation. */
  readonly speakerBefore: string | undefined;
  /** For whom the pronoun stands that speaks, as far as that is clear. */
  readonly standsFor: string | undefined;
  /** What stands above or before it says that it is not so, or not meant. */
  readonly isTurned: boolean;
  /** Parts that may say a claim by themselves; worked out on first need. */
  readonly clauses: () => readonly Clause[];
  /** When the page was written, in days since 1970, where it says so. */
  readonly day: number | undefined;
}

/** A part of a sentence as an index reads it. */
export interface Clause {
  readonly analysis: Analysis;
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly known: PassageTerms;
}

/** Names of a pack that a page's first words must hold to be about the pack's events. */
const NAMES_ON_TOPIC = 2;

/** Names in the page's title and first words: what the page is about. */
export function namesInLead(page: PageContext, index: MatchIndex): ReadonlySet<string> {
  return new Set([page.title, page.lead].flatMap((text) => distinctNames(analyse(text, index.lexicon).units)));
}

/** Analyses each text once: most sentences of a page stand before three others. */
export function analyserOf({ lexicon }: MatchIndex): (text: string) => Analysis {
  const known = new Map<string, Analysis>();
  return (text) => {
    const analysis = known.get(text) ?? analyse(text, lexicon);
    known.set(text, analysis);
    return analysis;
  };
}

export function readPassage(
  passage: Passage,
  lead: ReadonlySet<string>,
  index: MatchIndex,
  day?: number,
  analysed = analyserOf(index),
): Reading {
  const analysis = analysed(passage.text);
  const before = passage.before.map(analysed);
  const goesOn = speaksOn(analysis, passage.quoted);
  return {
    analysis,
    before,
    ...weighFeatures(featuresOf(analysis), index),
    clauses: clausesOnce(analysis, index),
    rarest: index.rarest,
    namesBefore: new Set(before.flatMap(({ units }) => distinctNames(units))),
    namesInLead: lead,
    onTopic: lead.size >= NAMES_ON_TOPIC,
    day,
    isTurned: isTurned(passage),
    speakerBefore: goesOn ? before.findLast(({ speaker }) => speaker)?.speaker : undefined,
    standsFor: goesOn && analysis.pronounSpeaking ? standingFor(before, index) : undefined,
  };
}

function clausesOnce(analysis: Analysis, index: MatchIndex): () => readonly Clause[] {
  let clauses: readonly Clause[] | undefined;
  return () => {
    clauses ??= clausesOf(analysis).map((own) => ({ analysis: own, ...weighFeatures(featuresOf(own), index) }));
    return clauses;
  };
}

/** What features weigh in the eyes of an index. */
export function weighFeatures(
  distinct: Iterable<string>,
  index: MatchIndex,
): Pick<Reading, 'weights' | 'weight' | 'known'> {
  const weights = new Map<string, number>();
  const features: number[] = [];
  const terms: PassageTerm[] = [];
  let weight = 0;
  let known = 0;
  let whole = 0;
  for (const feature of distinct) {
    const id = index.termId(feature);
    const own = index.weight(feature, id);
    if (own === 0) continue;
    weights.set(feature, own);
    weight += own;
    const rarity = isStructural(feature) ? 0 : Math.sqrt(own);
    whole += rarity;
    if (id < 0) continue;
    known += own;
    features.push(id);
    if (rarity > 0) terms.push({ id, rarity });
  }
  return { weights, weight, known: { features, length: Math.sqrt(known), terms, whole } };
}

/** For `he added`, and for a quotation or block quote that nobody is named for. */
function speaksOn({ text, speaker, pronounSpeaking }: Analysis, quoted: boolean | undefined): boolean {
  return !speaker && Boolean(quoted || pronounSpeaking || /^["“«„]/.test(text));
}

/**
 * Whom `he` stands for who speaks: whoever the last sentence is about, which may be a `he` itself. Of names that the pack
 * knows only one that speaks somewhere in it, and so is no place. Nobody where a sentence is about something else.
 */
function standingFor(before: readonly Analysis[], index: MatchIndex): string | undefined {
  for (const own of [...before].reverse()) {
    if (own.pronounSpeaking && !own.speaker) continue;
    const subject = own.speaker ?? subjectOf(own)?.term;
    if (subject?.startsWith('@') && index.termId(`s:${subject}`) < 0) return undefined;
    if (subject || !/^\W*(?:s?he|his|her)\b/i.test(own.text)) return subject;
  }
  return undefined;
}
