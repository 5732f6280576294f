/** Sentences that state no claim: on a page of their own kind, and on one about the pack's events. */
import type { Pack } from '../claims/pack';
import type { MatchIndex } from '../matching/index/match-index';
import { randomFrom } from '../matching/random';
import { shortlist } from '../matching/shortlist';
import { contextFrom, type LabelledRow, readIn } from './rows';

/** Claims a sentence that are worth learning from: those that come nearest. */
const NEAREST = 2;
const WEIGHT = 0.2;

/** @param days when such sentences may have been written, in days since 1970; none where pages do not say. */
export function backgroundRows(
  background: readonly string[],
  pack: Pack,
  index: MatchIndex,
  days: readonly number[] = [],
): LabelledRow[] {
  const random = randomFrom(11);
  return background.flatMap((text, i) => {
    const around = [background[i - 2] ?? '', background[i - 1] ?? '', background[i + 1] ?? ''];
    const contexts = [{ before: around.slice(1, 2), lead: around }, contextFrom(pack, random)];
    return contexts.flatMap((context, at) => {
      const day = at === 0 && days.length > 0 ? random.pick(days) : undefined;
      return shortlist(readIn(text, context, index, day), index)
        .slice(0, NEAREST)
        .map(
          ({ evidence: { numbers, kind: claimKind } }): LabelledRow => ({
            numbers,
            claimKind,
            label: 0,
            weight: WEIGHT,
            kind: 'background',
          }),
        );
    });
  });
}
