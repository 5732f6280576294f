/** Words of a text with where they stand. Offsets are UTF-16 code units, end exclusive. */
import { stemmer } from 'stemmer';

export interface Token {
  /** Lower case, without diacritics, possessive and contraction: `Zelensky’s` -> `zelensky`. */
  readonly word: string;
  /** Porter stem of `word`. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital where grammar does not ask for one. */
  readonly capital: boolean;
  /** Carries a contracted negation: `doesn’t`. */
  readonly negated: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}(?:['’‘ʼ]s)?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’‘ʼ][\p{L}\p{M}]+)*/gu;
const SENTENCE_START = /(?:^|[.!?:…“”"‘—–-])\s*$/u;

const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ['cannot', 'can'],
]);

const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

/** Words that the rules would make one with `last`, `will` and `new`, which mean something else. */
const unstemmed: ReadonlySet<string> = new Set(['lasting', 'willing', 'news']);

/** Porter (1980), remembered, since pages repeat their words. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    if (stems.size >= STEMS_KEPT) stems.clear();
    known = unstemmed.has(word) ? word : stemmer(word);
    stems.set(word, known);
  }
  return known;
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const { word, negated } = normaliseWord(raw);
    if (word === '') continue;
    tokens.push({
      word,
      stem: stem(word),
      start,
      end: start + raw.length,
      capital: isName(raw, text, start),
      negated,
    });
  }
  return tokens;
}

/** Capitals at the start of a sentence tell nothing, unless an owner's name stands there: `Denmark’s minister`. */
function isName(raw: string, text: string, start: number): boolean {
  if (!/^\p{Lu}/u.test(raw)) return false;
  const before = text.slice(Math.max(0, start - 6), start);
  if (!SENTENCE_START.test(before) || TITLE.test(before)) return true;
  return /^\p{Lu}\p{Ll}{2,}['’‘ʼ]s$/u.test(raw) && !CONTRACTING.test(raw);
}

/** The full stop of `Ms.` ends no sentence: a name follows. */
const TITLE = /\b(?:M(?:rs?|s)|Dr|Gen|Sen|Rep|Gov|Prof)\. $/;

/** `That’s`, `Here’s`: not an owner but a verb. */
const CONTRACTING = /^(?:it|that|there|here|he|she|who|what|where|when|how|why|let|this|one|everyone|nobody)['’‘ʼ]s$/i;

/** What most words are: nothing to normalise but a first capital. */
const PLAIN_WORD = /^[A-Za-z][a-z]+$/;

function normaliseWord(raw: string): { word: string; negated: boolean } {
  if (PLAIN_WORD.test(raw)) {
    const word = raw.toLowerCase();
    if (word !== 'cannot') return { word, negated: false };
  }
  // `US` the country, not `us` the pronoun.
  if (/^U\.?S\.?(?:A\.?)?(?:['’‘ʼ]s)?$/.test(raw)) return { word: 'usa', negated: false };
  const plain = raw.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").toLowerCase();
  const whole = CONTRACTED.get(plain);
  if (whole !== undefined) return { word: whole, negated: true };
  if (/^\p{N}/u.test(plain)) return { word: plain, negated: false };
  if (plain.endsWith("n't")) return { word: plain.slice(0, -3), negated: true };
  return {
    word: plain
      .replace(/'(?:s|re|ve|ll|d|m)?$/, '')
      .replace(/'(?:s|re|ve|ll|d|m)$/, '')
      .replace(/[.']/g, ''),
    negated: false,
  };
}
