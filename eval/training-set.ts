/**
 * What the weights of matching/score.ts are learned from: every wording and
 * contrast of a pack, judged by an index that has never seen it, and sentences
 * made from them the way pages make them.
 */
import { qualify } from '../claims/id';
import type { Claim, Pack } from '../claims/pack';
import { analyse } from '../matching/analyse';
import { compilePack } from '../matching/compile';
import { shortlist } from '../matching/engine';
import { MatchIndex, packIndex } from '../matching/match-index';
import { nearMisses } from '../matching/perturb';
import { type Random, randomFrom } from '../matching/random';
import { namesInLead, type Reading, readPassage } from '../matching/reading';
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
}

const FOLDS = 5;
const VERBS = ['said', 'told reporters', 'added', 'remarked', 'declared', 'insisted'];
const OTHERS = ['the minister', 'an analyst', 'a senator', 'the governor', 'a retired general', 'Ambassador Halvorsen'];
const JOINTS = [', and ', ' while ', '; ', ', but '];
const SLIPS = ['really', 'truly', 'some', 'simply', 'now'];

/** @param keep what of each claim the index may know: all of it, or only its records. */
export function trainingRows(pack: Pack, background: readonly string[], keep: 'wordings' | 'records'): LabelledRow[] {
  const random = randomFrom(7);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = { ...pack, claims: pack.claims.map((claim) => withoutFold(claim, fold, keep)) };
    const index = new MatchIndex(packIndex(compilePack(known)));
    const sentences = [...heldOut(pack, fold, random, index), ...(fold === 0 ? quoted(pack, random) : [])];
    const rows = sentences.flatMap((sentence) => rowsOf(sentence, pack, index, contextFrom(pack, random)));
    return [...rows, ...backgroundRows(background, fold, pack, index, random)];
  });
}

function withoutFold(claim: Claim, fold: number, keep: 'wordings' | 'records'): Claim {
  if (keep === 'records') return { ...claim, wordings: [], contrasts: [] };
  const outside = <T>(_: T, i: number) => i % FOLDS !== fold;
  return { ...claim, wordings: claim.wordings.filter(outside), contrasts: claim.contrasts.filter(outside) };
}

function heldOut(pack: Pack, fold: number, random: Random, index: MatchIndex): Sentence[] {
  const inside = <T>(_: T, i: number) => i % FOLDS === fold;
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
        nearMisses(analyse(wording, index.lexicon), false).map((text) => sentence(text, [], [claim], 'near miss', 0.5)),
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

/** The source's own words: whole, trimmed of their frame, slightly changed, put into another mouth. */
function quoted(pack: Pack, random: Random): Sentence[] {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  return pack.claims.flatMap((claim) => {
    const speaker = entities.get(claim.attribution.entity ?? '');
    const names = speaker ? [speaker.name, ...speaker.variants.filter((name) => /^\p{Lu}/u.test(name))] : ['officials'];
    const exact = claim.evidence.map(({ selector }) => selector.exact);
    const quotation = claim.quotation ? [claim.quotation] : [];
    return [
      ...exact.map((text) => sentence(text, [claim], [], 'verbatim', 1)),
      ...exact.map((text) => sentence(slip(text, random), [claim], [], 'altered', 1)),
      ...quotation.flatMap((text) => [
        sentence(`“${text},” ${random.pick(names)} ${random.pick(VERBS)}.`, [claim], [], 'quotation', 1),
        sentence(`${random.pick(names)}: ‘${text}’`, [claim], [], 'quotation', 1),
        sentence(`“${slip(text, random)},” he ${random.pick(VERBS)}.`, [claim], [], 'altered', 1),
        ...(speaker ? [sentence(`“${text},” ${random.pick(OTHERS)} said.`, [], [claim], 'misquotation', 0.5)] : []),
      ]),
    ];
  });
}

function slip(text: string, random: Random): string {
  const words = text.split(' ');
  if (words.length < 5) return text;
  const at = 1 + random.below(words.length - 2);
  if (random.below(2) === 0) words.splice(at, 1);
  else words[at] = random.pick(SLIPS);
  return words.join(' ');
}

interface Context {
  readonly before: readonly string[];
  readonly lead: readonly string[];
}

/** Most pages that speak of a claim speak of its neighbours too; a quarter do not. */
function contextFrom(pack: Pack, random: Random): Context {
  const any = () => random.pick(random.pick(pack.claims).wordings);
  if (random.below(4) === 0) return { before: [], lead: [] };
  return { before: random.below(3) > 0 ? [any(), any()] : [], lead: [any(), any(), any()] };
}

function readIn(text: string, { before, lead }: Context, index: MatchIndex): Reading {
  const page = { title: '', language: 'en', lead: lead.join(' ') };
  return readPassage({ text, before: [...before] }, namesInLead(page, index), index);
}

function rowsOf(item: Sentence, pack: Pack, index: MatchIndex, context: Context): LabelledRow[] {
  const reading = readIn(item.text, context, index);
  const ids = (claims: readonly Claim[]) => new Set(claims.map((claim) => qualify(pack.id, claim.id)));
  const states = ids(item.states);
  const about = ids(item.about);
  const unclear = ids(
    pack.claims.filter((claim) => [...item.states, ...item.about].some((own) => related(own, claim))),
  );
  return shortlist(reading, index).flatMap(({ claim, evidence }): LabelledRow[] => {
    const id = index.claimId(claim);
    const { numbers } = evidence;
    if (states.has(id)) return [{ numbers, label: 1, weight: item.weight, kind: item.kind }];
    if (about.has(id)) return [{ numbers, label: 0, weight: item.weight, kind: item.kind }];
    return unclear.has(id) ? [] : [{ numbers, label: 0, weight: 0.25 * item.weight, kind: 'another claim' }];
  });
}

/** Sentences that state no claim: on a page of their own kind, and on one about the pack's events. */
function backgroundRows(
  background: readonly string[],
  fold: number,
  pack: Pack,
  index: MatchIndex,
  random: Random,
): LabelledRow[] {
  return background.flatMap((text, i): LabelledRow[] => {
    if (i % FOLDS !== fold) return [];
    const around = [background[i - 2] ?? '', background[i - 1] ?? '', background[i + 1] ?? ''];
    const contexts = [{ before: around.slice(1, 2), lead: around }, contextFrom(pack, random)];
    return contexts.flatMap((context) =>
      shortlist(readIn(text, context, index), index)
        .slice(0, 2)
        .map(({ evidence }) => ({ numbers: evidence.numbers, label: 0, weight: 0.2, kind: 'background' })),
    );
  });
}

/** A sentence that states one of two related claims may well state the other. */
function related(a: Claim, b: Claim): boolean {
  const linked = (from: Claim, to: Claim) =>
    from.relations.some(({ type, claim }) => claim === to.id && type !== 'contradicts');
  const sameWords = a.evidence.some((x) => b.evidence.some((y) => x.selector.exact.includes(y.selector.exact)));
  return a !== b && (linked(a, b) || linked(b, a) || sameWords);
}

function sentence(text: string, states: Claim[], about: Claim[], kind: string, weight: number): Sentence {
  return { text, states, about, kind, weight };
}
