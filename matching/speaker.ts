/** Who speaks in a sentence, as far as it names somebody beside a verb of speech. */
import type { Analysis, Unit } from './analyse';
import { firstNamed, isActor, isAdverb, isNamed, isPerson, shortlyBefore } from './person';
import type { Token } from './tokens';
import { ownerOfView, saysTheWriter, WRITER } from './view';
import { functionWords, pronouns, speechVerbs } from './words';

type Sentence = Pick<Analysis, 'tokens' | 'units' | 'text'>;

/** What parts a speech from the verb that reports it: `“… the war,” said Kallas`. */
const CLAUSE_OR_QUOTE_ENDS = /[,;:.!?"“”‘’]/;
const TITLE_OR_NOTHING = /^["”’,]*\s*(?:the|a|an|mr\.?|ms\.?|president)?\s*$/i;
/** `… the war,” said the head of the chamber`: behind what was said, anybody may be named. */
const SPEECH_CLOSED = /["”’»,]\s*$/;
/** `had said: “…`: of all who speak in the sentence, the words are whose verb stands before them. */
const QUOTE_FOLLOWS = /^\s*[:,]?\s*["“«„]/;
const DETERMINER = /^\s*(?:the|a|an|my|our|one|his|her|their)\s*$/i;
const INDEFINITE = /(?:^|[\s("“])(?:an?|one|another)\s+(?:[\w-]+\s+){0,2}$/i;
const LEADS_TO_QUOTE = /^[^“”"«»„:]{2,60}(?=:\s*[“"«„])/;
const subjects: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'i', 'we', 'you']);
/** `he has also now told` */
const HELPERS = 4;
/** `When Kallas took the floor she said …` */
const LEADS_UP = /^\W*(?:when|as|after|while|before|once|asked|speaking|arriving|pressed)\b/i;

/**
 * The term of whoever is named: `Kallas said`, `said Kallas`, `according to Kallas`, `Kallas: …`,
 * `Kallas, on the same stage, doubted`.
 */
export function speakerOf(sentence: Sentence): string | undefined {
  const { units, text } = sentence;
  const head = units[0];
  if (head && isNamed(head) && /^\s*:/.test(text.slice(head.end))) return head.term;
  const reporter = reporterOf(sentence);
  if (reporter === 'pronoun') return undefined;
  const speaker = reporter ?? ownerOfView(sentence) ?? leadingUpTo(sentence);
  if (speaker) return termOf(speaker, sentence);
  return saysTheWriter(sentence) ? WRITER : undefined;
}

/** The subject of the first verb of speech, be it a pronoun: `He said that the Kremlin calls it …`. */
function reporterOf(sentence: Sentence): Unit | 'pronoun' | undefined {
  const { tokens, text } = sentence;
  let first: Unit | 'pronoun' | undefined;
  for (const [at, token] of tokens.entries()) {
    const source = first ? undefined : namedAsSource(sentence, at);
    if (source) return source;
    if (!isSpeech(tokens, at)) continue;
    const subject = subjectAround(sentence, at);
    if (subject && QUOTE_FOLLOWS.test(text.slice(token.end))) return subject;
    first ??= subject ?? (isHeOrShe(pronounBefore(tokens, at)) ? 'pronoun' : undefined);
  }
  return first;
}

function subjectAround(sentence: Sentence, verb: number): Unit | undefined {
  return (
    subjectBefore(sentence, verb) ??
    subjectOfApposition(sentence, verb) ??
    subjectOfMainClause(sentence, verb) ??
    (isInverted(sentence.tokens, verb) ? subjectAfter(sentence, sentence.tokens[verb] as Token) : undefined)
  );
}

/** `the Polish president` and `a former president` are others than `the president`. */
function termOf({ term, kind, unknownName, start }: Unit, { units, text }: Sentence): string {
  if (kind !== 'word' || unknownName) return term;
  const described = units.findLast((unit) => unit.end < start && /^[ -]$/.test(text.slice(unit.end, start)));
  return described && (described.unknownName || OTHER.has(described.term)) ? `${described.term} ${term}` : term;
}

const OTHER: ReadonlySet<string> = new Set(['former', 'ex', 'late', 'retir', 'then']);

/** `she said`, `he has also told`: the pronoun that speaks in a sentence, be it named there or not. */
export function pronounSpeaking(tokens: readonly Token[]): 'he' | 'she' | undefined {
  for (const at of tokens.keys()) {
    if (!isSpeech(tokens, at)) continue;
    const word = pronounBefore(tokens, at);
    if (isHeOrShe(word)) return word;
  }
  return undefined;
}

function isHeOrShe(word: string | undefined): word is 'he' | 'she' {
  return word === 'he' || word === 'she';
}

/** Says, tells, thinks – or `puts it`. Who `was told` something, or `ought to say` it, says nothing. */
function isSpeech(tokens: readonly Token[], at: number): boolean {
  const { word, stem } = tokens[at] as Token;
  if (!speechVerbs.has(stem)) return /^puts?$/.test(word) && tokens[at + 1]?.word === 'it';
  return word.endsWith('ing') || !UNSAID.test(tokens[at - 1]?.word ?? '');
}

const UNSAID = /^(?:is|are|was|were|be|been|being|to|will|would|shall|should|must|can|could|may|might)$/;

/** Not `he said Putin …`, nor `saying Putin …`: there the subject stands elsewhere. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  return !(tokens[at] as Token).word.endsWith('ing') && !subjects.has(pronounBefore(tokens, at) ?? '');
}

function pronounBefore(tokens: readonly Token[], verb: number): string | undefined {
  for (let at = verb - 1; at >= 0 && verb - at <= HELPERS; at--) {
    const { word, stem } = tokens[at] as Token;
    if (pronouns.has(word)) return word;
    if (!functionWords.has(word) && !isAdverb(stem)) return undefined;
  }
  return undefined;
}

/** `according to Kallas`, and nobody where it is `according to her`. */
function namedAsSource({ tokens, units }: Sentence, at: number): Unit | undefined {
  const { word, end } = tokens[at] as Token;
  if (word !== 'according' || tokens.slice(at, at + 3).some((next) => pronouns.has(next.word))) return undefined;
  return units.find((unit) => unit.start > end && isActor(unit));
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
    SPEECH_CLOSED.test(text.slice(0, verbStart)) &&
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
  if (unit?.end !== opens || subjects.has(pronounBefore(tokens, verb) ?? '')) return undefined;
  return isPerson(unit) || INDEFINITE.test(shortlyBefore(text, unit)) ? unit : undefined;
}

/** `Kallas left the hall, telling reporters that …`, `When Kallas took the floor she said …` */
function subjectOfMainClause(sentence: Sentence, verb: number): Unit | undefined {
  const { tokens, text } = sentence;
  const { word, start } = tokens[verb] as Token;
  const before = text.slice(0, start);
  const participle = word.endsWith('ing') && /,\s*$/.test(before);
  const pronoun = LEADS_UP.test(text) && isHeOrShe(pronounBefore(tokens, verb));
  return (participle || pronoun) && !/["“”]/.test(before) ? firstNamed(sentence, start) : undefined;
}

/** `Kellogg on Fox: “…”`, `Tom in Leeds emails: “…”` */
function leadingUpTo({ units, text }: Sentence): Unit | undefined {
  const end = LEADS_TO_QUOTE.exec(text)?.[0].length ?? 0;
  return units.find((unit) => unit.end <= end && isPerson(unit));
}

/** `On Monday he went to Kyiv and said`: whoever it was, it was not Kyiv. */
const CONJUNCTION = /^(?:and|but|or)$/;

/** Whether nothing but function words (has, had, also) stands between `end` and the verb. */
function onlyHelpersBetween(tokens: readonly Token[], verb: number, end: number): boolean {
  let at = verb - 1;
  const isHelper = ({ word, stem }: Token) =>
    (functionWords.has(word) && !subjects.has(word) && !CONJUNCTION.test(word)) || isAdverb(stem);
  while (at >= 0 && (tokens[at] as Token).start >= end && isHelper(tokens[at] as Token)) at--;
  return at < 0 || (tokens[at] as Token).end <= end;
}
