/**
 * Known-claim retrieval for claims that come with nothing but a sentence and a
 * title: BM25 over stems (Robertson and Zaragoza 2009).
 */
import { tokenise } from './tokens';
import { functionWords } from './words';

export interface Hit {
  readonly document: number;
  readonly score: number;
}

/** How fast a repeated word stops counting, and how much a long document is held against it. */
const SATURATION = 1.2;
const LENGTH = 0.75;

export class TextSearch {
  readonly #terms = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  /** What each posting adds to the score of its document. */
  readonly #weights: Float32Array;
  readonly #scores: Float32Array;

  constructor(texts: readonly string[]) {
    const counts = texts.map((text) => this.#count(text));
    const lengths = counts.map((terms) => [...terms.values()].reduce((sum, n) => sum + n, 0));
    const average = lengths.reduce((sum, n) => sum + n, 0) / (texts.length || 1);
    const frequency = new Uint32Array(this.#terms.size);
    for (const terms of counts) for (const term of terms.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
    this.#starts = new Uint32Array(frequency.length + 1);
    for (const [term, count] of frequency.entries()) this.#starts[term + 1] = (this.#starts[term] ?? 0) + count;
    const next = this.#starts.slice();
    this.#documents = new Uint32Array(this.#starts.at(-1) ?? 0);
    this.#weights = new Float32Array(this.#documents.length);
    this.#scores = new Float32Array(texts.length);
    for (const [document, terms] of counts.entries()) {
      const penalty = SATURATION * (1 - LENGTH + (LENGTH * (lengths[document] ?? 0)) / (average || 1));
      for (const [term, count] of terms) {
        const at = next[term] ?? 0;
        next[term] = at + 1;
        const documents = frequency[term] ?? 0;
        const rarity = Math.log(1 + (texts.length - documents + 0.5) / (documents + 0.5));
        this.#documents[at] = document;
        this.#weights[at] = (rarity * count * (SATURATION + 1)) / (count + penalty);
      }
    }
  }

  /** The best `limit` documents that share a word with the query, best first. */
  search(query: string, limit: number): Hit[] {
    const touched: number[] = [];
    for (const word of new Set(contentStems(query))) {
      const term = this.#terms.get(word);
      if (term === undefined) continue;
      for (let at = this.#starts[term] ?? 0; at < (this.#starts[term + 1] ?? 0); at++) {
        const document = this.#documents[at] ?? 0;
        if (this.#scores[document] === 0) touched.push(document);
        this.#scores[document] = (this.#scores[document] ?? 0) + (this.#weights[at] ?? 0);
      }
    }
    const hits = touched.map((document): Hit => ({ document, score: this.#scores[document] ?? 0 }));
    for (const document of touched) this.#scores[document] = 0;
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  }

  #count(text: string): Map<number, number> {
    const counts = new Map<number, number>();
    for (const word of contentStems(text)) {
      const term = this.#terms.get(word) ?? this.#terms.size;
      this.#terms.set(word, term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }
}

function contentStems(text: string): string[] {
  return tokenise(text)
    .filter(({ word }) => !functionWords.has(word) && (word.length > 1 || /\p{N}/u.test(word)))
    .map(({ stem }) => stem);
}

const LINK = /https?:\/\/\S+|\b[\w.-]+\.(?:com|org|net|gov|ly|co)\/\S*/gi;
/** How an embedded post ends: `— Name (@handle) January 14, 2020`. */
const SIGNATURE = /—\s*([^—]{1,80}?)\s*\(@\w+\)\s+\p{L}+ \d{1,2}, \d{4}\s*$/u;

/** A social post as plain words: links and signature's date off, `#StayHome` and `@NASA_Sun` taken apart. */
export function plainPost(text: string): string {
  return text
    .replace(LINK, ' ')
    .replace(SIGNATURE, ' $1 ')
    .replace(
      /[#@](\w+)/g,
      (_, tag: string) => `${tag} ${tag.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')}`,
    );
}
