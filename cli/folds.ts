/** For judging sentences by a pack that has not learned them. */
import type { Claim, Pack } from '../claims/pack';

export const FOLDS = 5;

/** Whether the sentence at this place of its list is held back in a fold. */
export const isHeld = (place: number, fold: number): boolean => place % FOLDS === fold;

/** The pack without the wordings and contrasts of one fold. */
export function withoutFold(pack: Pack, fold: number): Pack {
  const known = <T>(_: T, place: number) => !isHeld(place, fold);
  const claims = pack.claims.map(
    (claim): Claim => ({
      ...claim,
      wordings: claim.wordings.filter(known),
      contrasts: claim.contrasts.filter(known),
    }),
  );
  return { ...pack, claims };
}
