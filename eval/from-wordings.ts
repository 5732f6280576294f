/**
 * Examples from a pack: every wording and contrast, judged by an index that
 * has never seen it, and sentences made from them the way pages make them.
 */

import type { Claim, Pack } from '../claims/pack';
import { FOLDS, isHeld, withoutFold } from '../cli/folds';
import { analyse } from '../matching/analyse';
import { openPack } from '../matching/engine';
import type { MatchIndex } from '../matching/index/match-index';
import { nearMisses } from '../matching/perturb';
import { type Random, randomFrom } from '../matching/random';
import { contextFrom, type LabelledRow, NO_TWISTS, readIn, rowsOf, type Sentence } from './rows';

const JOINTS = [', and ', ' while ', '; ', ', but '];

/** @param know what of the pack may be known: everything, or nothing but one sentence a claim. */
export function wordingRows(pack: Pack, know: (pack: Pack) => Pack): LabelledRow[] {
  const random = randomFrom(7);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const index = openPack(know(withoutFold(pack, fold)));
    return heldOut(pack, fold, random, index).flatMap((sentence) =>
      rowsOf(sentence, pack, index, readIn(sentence.text, contextFrom(pack, random), index)),
    );
  });
}

function heldOut(pack: Pack, fold: number, random: Random, index: MatchIndex): Sentence[] {
  const inside = <T>(_: T, i: number) => isHeld(i, fold);
  return pack.claims.flatMap((claim, at) => {
    const wordings = claim.wordings.filter(inside);
    const neighbour = pack.claims[(at + 1 + random.below(3)) % pack.claims.length] as Claim;
    const neighbours = neighbour.wordings.filter(inside);
    const joined = wordings.slice(0, 2).flatMap((wording, i) => {
      const text = `${wording.replace(/[.?!]$/, '')}${random.pick(JOINTS)}${neighbours[i] ?? ''}`;
      return neighbours[i] ? [sentence(text, [claim, neighbour], [], 'compound', 0.5)] : [];
    });
    return [
      ...wordings.map((text) => sentence(text, [claim], [], 'wording', 1)),
      ...claim.contrasts
        .filter(inside)
        .map(({ text, differs }) => sentence(text, [], [claim], `contrast ${differs}`, 1)),
      ...wordings.flatMap((wording) =>
        nearMisses(analyse(wording, index.lexicon), NO_TWISTS).map((text) =>
          sentence(text, [], [claim], 'near miss', 0.5),
        ),
      ),
      ...wordings.slice(0, 2).flatMap((wording) => fragment(wording, claim, random)),
      ...joined,
    ];
  });
}

/** Two or three words of a wording are too little to be the claim. */
function fragment(wording: string, claim: Claim, random: Random): Sentence[] {
  const words = wording.split(' ');
  if (words.length <= 7) return [];
  const from = random.below(words.length - 3);
  return [sentence(words.slice(from, from + 2 + random.below(2)).join(' '), [], [claim], 'fragment', 0.5)];
}

function sentence(text: string, states: Claim[], about: Claim[], kind: string, weight: number): Sentence {
  return { text, states, about, kind, weight };
}
