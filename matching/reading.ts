/** A passage of a page as the index of one pack reads it. */
import { type Analysis, analyse } from './analyse';
import type { MatchIndex } from './match-index';
import type { PageContext, Passage } from './types';
import { distinctNames, featuresOf } from './vector';

export interface Reading {
  readonly analysis: Analysis;
  /** Features that carry weight, each with its squared rarity. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Length of the passage's vector of known features, as in the claim models. */
  readonly length: number;
  readonly namesBefore: ReadonlySet<string>;
  readonly namesInLead: ReadonlySet<string>;
}

/** Names in the page's title and first words: what the page is about. */
export function namesInLead(page: PageContext, index: MatchIndex): ReadonlySet<string> {
  return new Set([page.title, page.lead].flatMap((text) => distinctNames(analyse(text, index.lexicon).units)));
}

export function readPassage(passage: Passage, lead: ReadonlySet<string>, index: MatchIndex): Reading {
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
  return {
    analysis,
    weights,
    weight,
    length: Math.sqrt(known),
    namesBefore: new Set(passage.before.flatMap((text) => distinctNames(analyse(text, index.lexicon).units))),
    namesInLead: lead,
  };
}
