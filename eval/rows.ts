/** Labelled sentences as rows of evidence, one for each claim that the engine thinks of. */

import { qualify } from '../claims/id';
import type { Claim, Pack } from '../claims/pack';
import { quotedWords } from '../claims/quoted';
import type { ClaimKind } from '../matching/evidence';
import type { MatchIndex } from '../matching/index/match-index';
import type { Twists } from '../matching/perturb';
import type { Random } from '../matching/random';
import { namesInLead, type Reading, readPassage } from '../matching/reading';
import { shortlist } from '../matching/shortlist';
import type { Row } from './logistic';

export interface Sentence {
  readonly text: string;
  /** Claims that it states; all others it does not. */
  readonly states: readonly Claim[];
  /** Claims that it looks like. */
  readonly about: readonly Claim[];
  readonly kind: string;
  readonly weight: number;
}

export interface LabelledRow extends Row {
  readonly kind: string;
  readonly claimKind: ClaimKind;
}

/** Only what is denied or asked is no claim whatever the claim is. */
export const NO_TWISTS: Twists = { ordered: false, actors: new Set(), asserted: false };

export interface Context {
  readonly before: readonly string[];
  readonly lead: readonly string[];
}

/** Most pages that speak of a claim speak of its neighbours too; a quarter do not. */
export function contextFrom(pack: Pack, random: Random): Context {
  const any = () => random.pick(random.pick(pack.claims).wordings) ?? '';
  if (random.below(4) === 0) return { before: [], lead: [] };
  return { before: random.below(3) > 0 ? [any(), any()] : [], lead: [any(), any(), any()] };
}

export function readIn(text: string, { before, lead }: Context, index: MatchIndex, day?: number): Reading {
  const page = { title: '', language: 'en', lead: lead.join(' ') };
  return readPassage({ text, before: [...before] }, namesInLead(page, index), index, day);
}

/** What a sentence says of one claim tells little of another, which it may state besides. */
const OTHER_CLAIM = 0.25;

export function rowsOf(item: Sentence, pack: Pack, index: MatchIndex, reading: Reading): LabelledRow[] {
  const ids = (claims: readonly Claim[]) => new Set(claims.map((claim) => qualify(pack.id, claim.id)));
  const states = ids(item.states);
  const about = ids(item.about);
  const unclear = ids(
    pack.claims.filter((claim) => [...item.states, ...item.about].some((own) => related(own, claim))),
  );
  return shortlist(reading, index).flatMap(({ claim, evidence: { numbers, kind: claimKind } }): LabelledRow[] => {
    const id = index.claimId(claim);
    const row = { numbers, claimKind, kind: item.kind, weight: item.weight };
    if (states.has(id)) return [{ ...row, label: 1 }];
    if (about.has(id)) return [{ ...row, label: 0 }];
    return unclear.has(id) ? [] : [{ ...row, label: 0, weight: OTHER_CLAIM * item.weight, kind: 'another claim' }];
  });
}

/** A sentence that states one of two related claims may well state the other. */
function related(a: Claim, b: Claim): boolean {
  const linked = (from: Claim, to: Claim) =>
    from.relations.some(({ type, claim }) => claim === to.id && type !== 'contradicts');
  const sameWords = quotedWords(a).some((x) => quotedWords(b).some((y) => x.includes(y)));
  return a !== b && (linked(a, b) || linked(b, a) || sameWords);
}
