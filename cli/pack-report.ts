/**
 * What a pack's claims would make of sentences they have not learned from: each
 * wording and contrast is judged by an index compiled without it.
 */
import { qualify } from '../claims/id';
import type { Pack } from '../claims/pack';
import { compilePack } from '../matching/compile';
import { openMatcher, openPack } from '../matching/engine';
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

/** A page about what the pack is about. */
export function pageAbout({ title, language, claims }: Pack): PageContext {
  const texts = claims.slice(0, IN_LEAD).map(({ text }) => text);
  return { title, language, lead: texts.join(' ').slice(0, 4000) };
}

export async function reportPack(pack: Pack): Promise<ClaimReport[]> {
  const page = pageAbout(pack);
  const missed = new Map<string, string[]>();
  const taken = new Map<string, string[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const matcher = openMatcher([openPack(withoutFold(pack, fold))]);
    for (const { id, wordings, contrasts } of pack.claims) {
      const marks = async (texts: readonly string[]) => {
        const passages = texts.map((text) => ({ text, before: [] }));
        const matches = await matcher.match(passages, page, minimumScore.balanced);
        return new Set(matches.filter(({ claimId }) => claimId === qualify(pack.id, id)).map(({ passage }) => passage));
      };
      const heldWordings = wordings.filter((_, i) => isHeld(i, fold));
      const found = await marks(heldWordings);
      note(
        missed,
        id,
        heldWordings.filter((_, i) => !found.has(i)),
      );
      const heldContrasts = contrasts.filter((_, i) => isHeld(i, fold));
      const wrong = await marks(heldContrasts.map(({ text }) => text));
      note(
        taken,
        id,
        heldContrasts.filter((_, i) => wrong.has(i)).map(({ text, differs }) => `${differs}: ${text}`),
      );
    }
  }
  const { known } = compilePack(pack);
  return pack.claims.map(({ id, wordings, contrasts }) => ({
    id,
    wordings: wordings.length,
    missed: missed.get(id) ?? [],
    contrasts: contrasts.length,
    taken: taken.get(id) ?? [],
    weights: known.find((own) => own.id === id)?.model.ids.length ?? 0,
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
