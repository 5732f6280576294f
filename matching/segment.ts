/**
 * Sentences of running text. Rules of our own instead of `Intl.Segmenter`: that
 * breaks after "Mr.", never before a digit, differs between browsers (a page and
 * the command line must agree), and takes time quadratic in the text (a minute
 * for a megabyte in V8).
 */

import { chatBreaks } from './chat';

/** UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence that runs on for longer is cut at its clauses. */
export const LONGEST_PASSAGE = 1500;

const STOP = /[.!?…]+|[。！？｡।॥؟]+/g;
/** What may still belong to the sentence after its stop: quote marks, brackets, `[2]`, French ` »`. */
const TAIL = /(?:["”“’'»›)\]]|\[\d{1,3}\]|[ \u00a0\u202f][»›])*/y;
const NEXT = /\s*(["“„‘'«‹([—–-]*\s?)(\p{L}[\p{L}\p{M}'’]*|\p{N})?/uy;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

const TITLES = words(
  'Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cpl Sgt Maj Cmdr Adm Brig Rev Hon Pres Amb Insp Det Supt St Ste Mt Ft vs cf viz approx incl e.g i.e',
);
/** Abbreviations that may also end a sentence: only a word that opens sentences tells. */
const AMBIGUOUS = words('Inc Ltd Co Corp Bros Jr Sr Esq Dept Univ Ave Blvd Rd etc al ca est a.m p.m Ph.D');
const BEFORE_NUMBER = words(
  'No Nos no nos Art Sec Fig fig Vol vol Ch p pp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);
const OPENERS = words(
  'The A An He She It They We I You This That These Those In On At But And Or So If When While As After Before Since Then There Here His Her Its Their Our My Your What Who Why How Where Is Are Was Were Will Would Could Should Did Does Do Yet However Meanwhile Both Some Many Most Not Now For From By With Despite Although Though Because Instead According Earlier Later Also Still Even Only Another Such To',
);
const SPEECH = words(
  'said says asked asks added adds wrote writes told replied replies responded shouted cried wondered demanded',
);
const DOMAINS = words('Com Org Net Gov Edu Info');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Spans in order, trimmed, disjoint; together they hold every character that is not white space. */
export function segmentSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...boundaries(text), text.length]) {
    const first = end - text.slice(start, end).trimStart().length;
    for (const place of chatBreaks(text.slice(first, end))) {
      pushTrimmed(text, start, first + place, spans);
      start = first + place;
    }
    pushTrimmed(text, start, end, spans);
    start = end;
  }
  return spans;
}

function* boundaries(text: string): Generator<number> {
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const after = stop.index + stop[0].length;
    if (after < start) continue;
    TAIL.lastIndex = after;
    const end = after + (TAIL.exec(text)?.[0].length ?? 0);
    if (end < text.length && isBoundary(text, start, stop.index, stop[0], end)) {
      yield end;
      start = end;
    }
  }
}

function isBoundary(text: string, start: number, at: number, stop: string, end: number): boolean {
  if (stop.charCodeAt(0) > 0x2026) return true;
  NEXT.lastIndex = end;
  const [gap = '', , next = ''] = NEXT.exec(text) ?? [];
  if (!SPACE.test(text[end] ?? '')) return isMissingSpace(text, at, next, gap === next);
  const before = lastWord(text, start, at);
  const quoted = end > at + stop.length;

  if (!WORD.test(text.slice(start, Math.min(at, start + 40)))) return false;
  if (at - start < 40 && /^\(?(?:\d{1,3}|\p{L})$/u.test(text.slice(start, at).trim())) return false;
  if (isLower(next)) return !quoted && isInformal(stop, before, firstWord(text, start)) && gap.trim() === next;
  if (stop.includes('…') || stop.length > 1) {
    // "[...]" leaves words out; dots inside a sentence are a pause.
    if (stop !== '…' && !/^\.{2,}$/.test(stop)) return true;
    return text[at - 1] !== '[' && text[at - 1] !== '(' && (quoted || OPENERS.has(next));
  }
  if (stop === '.') return quoted || !joinsAfterDot(before, next);
  return !(quoted && isAttributed(text, end));
}

/** "war.The": a writer who leaves the space out, not "node.Js" or an address. */
function isMissingSpace(text: string, at: number, next: string, adjacent: boolean): boolean {
  if (!adjacent || isLower(next) || DOMAINS.has(next)) return false;
  if (!/(?:^|[\s"“‘('’-])\p{Ll}{3,}$/u.test(text.slice(Math.max(0, at - 30), at))) return false;
  return OPENERS.has(next) || /^\p{Lu}\p{Ll}{3,}$/u.test(next);
}

function joinsAfterDot(before: string, next: string): boolean {
  if (TITLES.has(before)) return true;
  if (BEFORE_NUMBER.has(before)) return /^\p{N}/u.test(next);
  return isAbbreviation(before) && next !== '' && !OPENERS.has(next);
}

/** Known abbreviations, initials ("J", "W") and dotted ones ("U.S", "a.m"). */
function isAbbreviation(word: string): boolean {
  return (
    TITLES.has(word) || AMBIGUOUS.has(word) || BEFORE_NUMBER.has(word) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)
  );
}

/** Chat and forums: a small letter opens the next sentence, which elsewhere goes on with this one. */
function isInformal(stop: string, before: string, first: string): boolean {
  if (stop === '.') return !isAbbreviation(before) && (isLower(first) || /^\p{Ll}{4,}$/u.test(before));
  return /^[?!]+$/.test(stop) && (isLower(first) || stop.length > 1);
}

/** “Will he come?” Zelensky asked. ‘He is scared!’ Zelensky taunts Putin. */
function isAttributed(text: string, end: number): boolean {
  const next = text.slice(end, end + 80).trim();
  if (/^(?:\p{Lu}[\p{L}’'-]* ){1,3}\p{Ll}+s\b/u.test(next) && !OPENERS.has(firstWord(next, 0))) return true;
  return next
    .split(/[\s,.]+/)
    .slice(0, 4)
    .some((word) => SPEECH.has(word));
}

function lastWord(text: string, start: number, at: number): string {
  const window = text.slice(Math.max(start, at - 30), at);
  return window.match(/[\p{L}\p{N}.]+$/u)?.[0] ?? '';
}

function firstWord(text: string, start: number): string {
  return text.slice(start, start + 60).match(/\p{L}+/u)?.[0] ?? '';
}

/** "iPhone" opens a sentence as it is. */
function isLower(word: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(word);
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start] ?? '')) start++;
  while (end > start && SPACE.test(text[end - 1] ?? '')) end--;
  while (end - start > LONGEST_PASSAGE) {
    const cut = clauseEnd(text, start);
    pushTrimmed(text, start, cut, spans);
    start = cut;
    while (SPACE.test(text[start] ?? '')) start++;
  }
  if (end > start) spans.push({ start, end });
}

/** The last clause boundary that keeps the piece short enough; else a space; else in mid-word. */
function clauseEnd(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_PASSAGE);
  for (const mark of [/[;:]\s/g, /,\s|\s[—–-]\s/g, /\s/g]) {
    const last = [...window.matchAll(mark)].at(-1);
    if (last && last.index > LONGEST_PASSAGE / 4) return start + last.index + last[0].length;
  }
  const last = text.charCodeAt(start + LONGEST_PASSAGE - 1);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return start + LONGEST_PASSAGE - (splitsPair ? 1 : 0);
}
