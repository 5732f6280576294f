/** Who speaks in a sentence, as far as it names somebody beside a verb of speech. */
import type { Analysis, Unit } from './analyse';
import type { Token } from './tokens';
import { adverbs, functionWords, nobodies, personNouns, pronouns, speechVerbs } from './words';

type Sentence = Pick<Analysis, 'tokens' | 'units' | 'text'>;

/** What parts a speech from the verb that reports it: `“… the war,” said Kallas`. */
const CLAUSE_OR_QUOTE_ENDS = /[,;:.!?"“”‘’]/;
const TITLE_OR_NOTHING = /^["”’,]*\s*(?:the|a|an|mr\.?|ms\.?|president)?\s*$/i;
/** `… the war,” said the head of the chamber`: behind words in quotation marks, anybody may be named. */
const QUOTE_CLOSED = /["”’»]\s*$/;
/** `had said: “…`: of all who speak in the sentence, the words are whose verb stands before them. */
const QUOTE_FOLLOWS = /^\s*[:,]?\s*["“«„]/;
const DETERMINER = /^\s*(?:the|a|an|my|our|one|his|her|their)\s*$/i;

/**
 * The term of whoever is named: `Kallas said`, `said Kallas`, `according to Kallas`, `Kallas: …`,
 * `Kallas, on the same stage, doubted`.
 */
export function speakerOf(sentence: Sentence): string | undefined {
  const { tokens, units, text } = sentence;
  const head = units[0];
  if (head && isNamed(head) && /^\s*:/.test(text.slice(head.end))) return head.term;
  let first: Unit | undefined;
  for (const [at, token] of tokens.entries()) {
    const source = first ? undefined : namedAsSource(sentence, at);
    if (source) return source.term;
    if (!speechVerbs.has(token.stem)) continue;
    const speaker = subjectBefore(sentence, at) ?? subjectOfApposition(sentence, at) ?? subjectAfter(sentence, token);
    if (speaker && QUOTE_FOLLOWS.test(text.slice(token.end))) return speaker.term;
    first ??= speaker;
  }
  if (first) return first.term;
  return saysTheWriter(sentence) ? WRITER : undefined;
}

/** `according to Kallas`, and nobody where it is `according to her`. */
function namedAsSource({ tokens, units }: Sentence, at: number): Unit | undefined {
  const { word, end } = tokens[at] as Token;
  if (word !== 'according' || tokens.slice(at, at + 3).some((next) => pronouns.has(next.word))) return undefined;
  return units.find((unit) => unit.start > end && isActor(unit));
}

/** Stands for whoever writes `I`. */
export const WRITER = '@i';
const FIRST_PERSON =
  /\b(?:[Ii]n (?:my|our) (?:view|opinion|book)|(?:I|[Ww]e) (?:\w+ ){0,2}(?:say|think|believe|doubt|hope|bet|suspect|fear|predict|reckon|repeat|insist|maintain|wish|imagine))\b/;

/** `In my view`, `I say that`, outside quotation marks. */
function saysTheWriter({ text }: Sentence): boolean {
  return FIRST_PERSON.test(text.replace(/["“«„][^"”»“]*["”»“]/g, ' '));
}

function subjectBefore({ tokens, units, text }: Sentence, verb: number): Unit | undefined {
  const { start } = tokens[verb] as Token;
  const unit = units.findLast(({ end, kind, term }) => end <= start && !(kind === 'word' && isAdverb(term)));
  if (!unit || !isActor(unit) || !onlyHelpersBetween(tokens, verb, unit.end)) return undefined;
  return CLAUSE_OR_QUOTE_ENDS.test(text.slice(unit.end, start)) ? undefined : unit;
}

function subjectAfter({ units, text }: Sentence, { start: verbStart, end }: Token): Unit | undefined {
  const unit = units.find(({ start }) => start >= end);
  if (
    unit &&
    isActor(unit) &&
    QUOTE_CLOSED.test(text.slice(0, verbStart)) &&
    DETERMINER.test(text.slice(end, unit.start))
  )
    return unit;
  return unit && isPerson(unit) && TITLE_OR_NOTHING.test(text.slice(end, unit.start)) ? unit : undefined;
}

/** `Kallas, on the same stage, doubted`: what stands between two commas before the verb is passed over. */
function subjectOfApposition({ tokens, units, text }: Sentence, verb: number): Unit | undefined {
  const before = text.slice(0, tokens[verb]?.start);
  const closes = /,\s*(?:\w+\s+)?$/.exec(before)?.index;
  const opens = closes === undefined ? -1 : before.lastIndexOf(',', closes - 1);
  if (opens < 0 || /["“”]/.test(before.slice(opens))) return undefined;
  const unit = units.findLast(({ end }) => end <= opens);
  return unit?.end === opens && isPerson(unit) ? unit : undefined;
}

function isActor(unit: Unit): boolean {
  return isPerson(unit) || (unit.kind === 'word' && !nobodies.has(unit.term) && !isAdverb(unit.term));
}

/** By its stem: `strongli`. */
function isAdverb(stem: string): boolean {
  return adverbs.has(stem) || (/.{3}li$/.test(stem) && !/^(?:famili|assembli)$/.test(stem));
}

/** A name, or a noun for what somebody is. */
export function isPerson(unit: Unit): boolean {
  return isNamed(unit) || (unit.kind === 'word' && personNouns.has(unit.term));
}

/** By a name, be it one that the pack knows or not. */
export function isNamed({ kind, unknownName }: Unit): boolean {
  return kind === 'name' || unknownName;
}

/** Whether nothing but function words (has, had, also) stands between `end` and the verb. */
function onlyHelpersBetween(tokens: readonly Token[], verb: number, end: number): boolean {
  let at = verb - 1;
  const isHelper = ({ word, stem }: Token) => functionWords.has(word) || isAdverb(stem);
  while (at >= 0 && (tokens[at] as Token).start >= end && isHelper(tokens[at] as Token)) at--;
  return at < 0 || (tokens[at] as Token).end <= end;
}
