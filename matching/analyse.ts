/** One reading of a sentence, the same for pages and for the wordings of claims. */
import { isHeadline } from './headline';
import type { Lexicon } from './lexicon';
import { pronounSpeaking, speakerOf } from './speaker';
import { type Token, tokenise } from './tokens';
import {
  affirming,
  dateWords,
  functionWords,
  hypotheticals,
  negations,
  numberWords,
  periods,
  pointers,
  pronouns,
} from './words';

/** A name, number or content word, or an expression of several words that stands for one thing. */
export interface Unit {
  /** Comparable form: `@zelensky`, `=ceasefire`, `#30`, `~last week`, or a stem. */
  readonly term: string;
  readonly kind: 'name' | 'concept' | 'number' | 'date' | 'word';
  readonly start: number;
  readonly end: number;
  /** A capitalised word that the pack does not know, and not in a headline whose every word is capitalised. */
  readonly unknownName: boolean;
  /** Stands just behind a negation in the same clause: `not considering a trip`. */
  readonly negated: boolean;
}

export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly negations: number;
  readonly hypotheticals: number;
  readonly question: boolean;
  readonly pronouns: boolean;
  /** The term of whoever is named beside a verb of speech, if anybody is. */
  readonly speaker: string | undefined;
  /** The pronoun beside a verb of speech: `she said`. */
  readonly pronounSpeaking: 'he' | 'she' | undefined;
}

/** How many content words a negation is taken to reach. */
const NEGATION_REACH = 3;

export function analyse(text: string, lexicon: Lexicon): Analysis {
  const tokens = tokenise(text);
  const written = unitsOf(tokens, text, lexicon);
  const units = isHeadline(text) ? written.map((unit) => ({ ...unit, unknownName: false })) : written;
  return {
    text,
    tokens,
    units,
    ...moodOf(tokens, units),
    question: /\?["”’')\]]*\s*$/.test(text),
    // Beside a verb of speech a capital tells of a name in headlines too.
    speaker: speakerOf({ tokens, units: written, text }),
    pronounSpeaking: pronounSpeaking(tokens),
  };
}

/** The part from one unit to before another, as if it were all that is said; who speaks is known from the whole. */
export function within(whole: Analysis, from: number, to: number): Analysis {
  const { text, tokens, units } = whole;
  const [start, end] = [from === 0 ? 0 : (units[from - 1]?.end ?? 0), units[to - 1]?.end ?? text.length];
  const own = tokens.filter((token) => token.start >= start && token.end <= end);
  const part = units.slice(from, to);
  return { ...whole, ...moodOf(own, part), tokens: own, units: part };
}

function moodOf(
  tokens: readonly Token[],
  units: readonly Unit[],
): Pick<Analysis, 'negations' | 'hypotheticals' | 'pronouns'> {
  const denials = tokens.filter((_, at) => negates(tokens, at));
  return {
    negations: denials.filter((token) => !units.some((unit) => isWithin(token, unit))).length,
    hypotheticals: tokens.filter((token) => hypotheticals.has(token.word)).length,
    pronouns: tokens.some((token) => pronouns.has(token.word)),
  };
}

/** Of an expression that has its own negation, as `not convinced`, nothing is denied. */
function isWithin({ start, end }: Token, unit: Unit): boolean {
  return unit.start <= start && end <= unit.end && unit.end - unit.start > end - start;
}

/** `not only`, `nothing less than`: what stands behind is not denied. */
function negates(tokens: readonly Token[], at: number): boolean {
  const { word, negated } = tokens[at] as Token;
  return (negated || negations.has(word)) && !affirming.has(tokens[at + 1]?.word ?? '');
}

function unitsOf(tokens: readonly Token[], text: string, lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  let reach = 0;
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    const found = lexicon.longest(tokens, at) ?? timeExpression(tokens, at);
    const negation = negates(tokens, at) && (found?.length ?? 1) === 1;
    if (negation) reach = NEGATION_REACH;
    else if (/[,;:.!?–—]\s/.test(text.slice(tokens[at - 1]?.end ?? 0, first.start))) reach = 0;
    const last = tokens[at + (found?.length ?? 1) - 1] as Token;
    const unit = found ? expressionUnit(found.concept, first.start, last.end, reach > 0) : wordUnit(first, reach > 0);
    if (unit) {
      units.push(unit);
      if (!negation) reach--;
    }
    at += found?.length ?? 1;
  }
  return units;
}

/** `last week`, `three years ago`: another time than the claim's, unless its wordings say so too. */
function timeExpression(tokens: readonly Token[], at: number): { concept: string; length: number } | undefined {
  const [first, second] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (pointers.has(first) && periods.has(second)) return { concept: `~${first} ${second}`, length: 2 };
  if (periods.has(first.replace(/s$/, '')) && second === 'ago') return { concept: '~ago', length: 2 };
  return undefined;
}

const KIND_BY_MARK: Readonly<Record<string, Unit['kind']>> = { '@': 'name', '=': 'concept', '~': 'date' };

function expressionUnit(term: string, start: number, end: number, negated: boolean): Unit {
  return { term, kind: KIND_BY_MARK[term.charAt(0)] ?? 'concept', start, end, unknownName: false, negated };
}

function wordUnit(token: Token, negated: boolean): Unit | undefined {
  const { word, start, end } = token;
  const number = numeral(word);
  if (number !== undefined) return { term: `#${number}`, kind: 'number', start, end, unknownName: false, negated };
  if (dateWords.has(word)) return { term: word, kind: 'date', start, end, unknownName: false, negated };
  if (functionWords.has(word) || (word.length === 1 && !token.capital)) return undefined;
  return { term: token.stem, kind: 'word', start, end, unknownName: token.capital, negated };
}

/** One form for `thirty`, `30` and `30.0`; what `Number` cannot read (`½`, `1.5.2`) stands for itself. */
function numeral(word: string): number | string | undefined {
  if (!/^\p{N}/u.test(word)) return numberWords.get(word);
  const value = Number(word.replaceAll(',', ''));
  return Number.isNaN(value) ? word : value;
}
