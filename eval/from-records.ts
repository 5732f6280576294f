/**
 * Examples from what is on record: the sources' own words as papers print them, whole, in quotation marks, with a word
 * or two changed, and the ways in which they become something else. Labelled pages are written to be hard and hold few.
 */
import type { Claim, Pack } from '../claims/pack';
import { quotedWords } from '../claims/quoted';
import { analyse } from '../matching/analyse';
import { openPack } from '../matching/engine';
import type { Lexicon } from '../matching/lexicon';
import { nearMisses } from '../matching/perturb';
import { type Random, randomFrom } from '../matching/random';
import { contextFrom, type LabelledRow, NO_TWISTS, readIn, rowsOf, type Sentence } from './rows';

const VERBS = ['said', 'told reporters', 'added', 'remarked', 'declared', 'insisted'];
const OTHERS = ['the minister', 'an analyst', 'a senator', 'the governor', 'a retired general', 'Ambassador Halvorsen'];
const SLIPS = ['really', 'truly', 'some', 'simply', 'now'];
const DENYING = /^(?:not|no|never|nor|without)$|n[’']t$/i;
/** A quotation of fewer words says nothing by itself. */
const FEWEST_WORDS = 4;
/** How often each quotation is changed, at other words. */
const CHANGES = 3;

/** A sentence on record with what stands before it, if that tells who speaks. */
interface OnRecord extends Sentence {
  readonly before?: string;
}

/** @param know what of the pack may be known: everything, or less. */
export function recordRows(pack: Pack, know: (pack: Pack) => Pack): LabelledRow[] {
  const random = randomFrom(11);
  const index = openPack(know(pack));
  return pack.claims
    .flatMap((claim) => [...printed(claim, random, index.lexicon), ...spoken(claim, pack, random)])
    .flatMap((own) => {
      const context = contextFrom(pack, random);
      const before = own.before ? [...context.before, own.before] : context.before;
      const rows = rowsOf(own, pack, index, readIn(own.text, { ...context, before }, index));
      return rows.filter(({ kind }) => kind === own.kind);
    });
}

/** The words themselves; denied and asked they are something else. */
function printed(claim: Claim, random: Random, lexicon: Lexicon): OnRecord[] {
  const exact = quotedWords(claim);
  return [
    ...exact.map((text) => stating(claim, text, 'verbatim')),
    ...exact.map((text) => stating(claim, slip(text, random), 'altered')),
    // Of a longer sentence a denial may strike what is not the claim.
    ...nearMisses(analyse(claim.text, lexicon), NO_TWISTS).map((miss) => resembling(claim, miss, 'record turned')),
  ];
}

/** A quotation in the mouth of whoever said it, and of others. */
function spoken(claim: Claim, pack: Pack, random: Random): OnRecord[] {
  const { quotation } = claim;
  if (!quotation) return [];
  const speaker = pack.entities.find(({ id }) => id === claim.attribution.entity);
  const names = speaker ? [speaker.name, ...speaker.variants.filter((name) => /^\p{Lu}/u.test(name))] : ['officials'];
  const any = () => random.pick(names);
  const said = () => random.pick(VERBS);
  const other = () => random.pick(OTHERS);
  const changed = Array.from({ length: CHANGES }, () => slip(quotation, random));
  if (quotation.split(' ').length < FEWEST_WORDS)
    return [resembling(claim, `“${quotation},” ${any()} ${said()}.`, 'scrap of a quotation')];
  const own = [quotation, ...changed].flatMap((text, i) => {
    const kind = i === 0 ? 'quotation' : 'altered';
    return [
      stating(claim, `“${text},” ${any()} ${said()}.`, kind),
      stating(claim, `${any()}: ‘${text}’`, kind),
      { ...stating(claim, `“${text},” he ${said()}.`, kind), before: `${any()} took questions.` },
    ];
  });
  if (!speaker) return own;
  return [
    ...own,
    resembling(claim, `“${quotation},” ${other()} ${said()}.`, 'misquotation'),
    {
      ...resembling(claim, `“${quotation},” he ${said()}.`, 'misquotation'),
      before: `Then ${other()} took questions.`,
    },
  ];
}

/** One word left out, or another in its place. */
function slip(text: string, random: Random): string {
  const words = text.split(' ');
  if (words.length < 5) return text;
  const at = 1 + random.below(words.length - 2);
  if (random.below(2) === 0 && !DENYING.test(words[at] as string)) words.splice(at, 1);
  else words.splice(at, 0, random.pick(SLIPS));
  return words.join(' ');
}

function stating(claim: Claim, text: string, kind: string): OnRecord {
  return { text, states: [claim], about: [], kind, weight: 1 };
}

function resembling(claim: Claim, text: string, kind: string): OnRecord {
  return { text, states: [], about: [claim], kind, weight: 1 };
}
