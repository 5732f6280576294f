/**
 * What a pack's claims would make of sentences they have not learned from: each
 * wording and contrast is judged by an index compiled without it.
 */
import { qualify } from '../claims/id';
import type { Pack } from '../claims/pack';
import { compilePack } from '../matching/compile';
import { compileIndex, openMatcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import type { PageContext } from '../matching/types';
import { FOLDS, isHeld, withoutFold } from './folds';

/** Claims whose texts make up the page on which the sentences stand. */
const IN_LEAD = 5;

export interface ClaimReport {
  readonly id: string;
  readonly wordings: number;
  /** Wordings that the claim would not be recognised in. */
  readonly missed: readonly string[];
  readonly contrasts: number;
  /** Contrasts that would be taken for the claim. */
  readonly taken: readonly string[];
  /** Weights in the claim's own model, 0 where it has none; six bytes each. */
  readonly weights: number;
}

export function reportPack(pack: Pack): ClaimReport[] {
  const page: PageContext = {
    title: pack.title,
    language: pack.language,
    lead: pack.claims
      .slice(0, IN_LEAD)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 4000),
  };
  const missed = new Map<string, string[]>();
  const taken = new Map<string, string[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const matcher = openMatcher([compileIndex(withoutFold(pack, fold))]);
    const marks = (text: string, id: string) =>
      matcher
        .match([{ text, before: [] }], page, minimumScore.balanced)
        .some(({ claimId }) => claimId === qualify(pack.id, id));
    for (const { id, wordings, contrasts } of pack.claims) {
      note(
        missed,
        id,
        wordings.filter((text, i) => isHeld(i, fold) && !marks(text, id)),
      );
      const held = contrasts.filter(({ text }, i) => isHeld(i, fold) && marks(text, id));
      note(
        taken,
        id,
        held.map(({ text, differs }) => `${differs}: ${text}`),
      );
    }
  }
  const compiled = compilePack(pack);
  return pack.claims.map(({ id, wordings, contrasts }, at) => ({
    id,
    wordings: wordings.length,
    missed: missed.get(id) ?? [],
    contrasts: contrasts.length,
    taken: taken.get(id) ?? [],
    weights: compiled.claims[at]?.model?.ids.length ?? 0,
  }));
}

function note(lists: Map<string, string[]>, id: string, texts: readonly string[]): void {
  lists.set(id, [...(lists.get(id) ?? []), ...texts]);
}

/** Lines for a person at the terminal: every claim, then what all come to. */
export function reportLines(reports: readonly ClaimReport[]): string[] {
  const total = (count: (report: ClaimReport) => number) => reports.reduce((sum, report) => sum + count(report), 0);
  return [
    ...reports.flatMap(({ id, wordings, missed, contrasts, taken, weights }) => [
      `${id}: misses ${missed.length} of ${wordings} wordings, takes ${taken.length} of ${contrasts} contrasts, ${weights} weights`,
      ...missed.map((text) => `  misses  ${text}`),
      ...taken.map((text) => `  takes   ${text}`),
    ]),
    `all ${reports.length} claims: miss ${total(({ missed }) => missed.length)} of ${total(({ wordings }) => wordings)} wordings, ` +
      `take ${total(({ taken }) => taken.length)} of ${total(({ contrasts }) => contrasts)} contrasts, ` +
      `${total(({ weights }) => weights)} weights`,
  ];
}
