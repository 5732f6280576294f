/** The sentences that stand for a claim. */
import type { Claim, Pack } from '../claims/pack';
import { quotedWords } from '../claims/quoted';
import { dayOf } from './day';

export type FormRole = 'record' | 'wording' | 'contrast';

/** A sentence that stands for a claim (`record`: its text, evidence, quotation) or must not be taken for it. */
export interface Form {
  readonly text: string;
  readonly role: FormRole;
}

/** Fewer wordings than this teach a model nothing that word overlap does not know. */
const WORDINGS_FOR_A_MODEL = 5;

/** Whether a claim comes with enough to learn a model of its own from. Without, it is a plain claim. */
export function hasModel({ wordings }: Claim): boolean {
  return wordings.length >= WORDINGS_FOR_A_MODEL;
}

export function formsOf(claim: Claim): Form[] {
  const records = new Set([claim.text, ...quotedWords(claim)]);
  if (claim.quotation) records.add(claim.quotation);
  return [
    ...[...records].map((text): Form => ({ text, role: 'record' })),
    ...claim.wordings.map((text): Form => ({ text, role: 'wording' })),
    ...claim.contrasts.map(({ text }): Form => ({ text, role: 'contrast' })),
  ];
}

/** The earliest day on which a source of a claim appeared, where that is stated. */
export function publicationDays({ sources }: Pick<Pack, 'sources'>): (claim: Claim) => number | undefined {
  const days = new Map(sources.map(({ id, published }) => [id, dayOf(published)]));
  return ({ evidence }) => {
    const known = evidence.flatMap(({ source }) => days.get(source) ?? []);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
}
