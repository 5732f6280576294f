/** A link that opens a source scrolled to the words of a claim (a text fragment, `#:~:text=`). */
import type { TextQuoteSelector } from './pack';

/** Beyond this many words only both ends are named: short links break less when the source is edited. */
const LONGEST_EXACT = 12;
const END_WORDS = 5;

/**
 * `https://news.example/a` -> `https://news.example/a#:~:text=before-,the%20words,-after`.
 * Prefix and suffix go in too, so that a lookalike elsewhere on the page is not taken for the place.
 */
export function textFragmentUrl(url: string, selector: TextQuoteSelector | undefined): string {
  if (!selector) return url;
  const words = wordsOf(selector.exact);
  if (words.length === 0) return url;
  const parts = words.length > LONGEST_EXACT ? [words.slice(0, END_WORDS), words.slice(-END_WORDS)] : [words];
  const text = parts.map(encode).join(',');
  // A browser matches whole words only, and a selector's context is cut anywhere: its outermost word may be half a one.
  const prefix = encode(wordsOf(selector.prefix).slice(1));
  const suffix = encode(wordsOf(selector.suffix).slice(0, -1));
  const directive = `text=${hasWord(prefix) ? `${prefix}-,` : ''}${text}${hasWord(suffix) ? `,-${suffix}` : ''}`;
  const [page = url] = url.split(':~:', 1);
  return `${page}${page.includes('#') ? '' : '#'}:~:${directive}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** `-`, `,` and `&` separate the parts of a directive, so they must not stand in its text. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}

/** A bare quote mark or dash is nothing that a browser could match as a word. */
function hasWord(encoded: string): boolean {
  return /[\p{L}\p{N}]/u.test(decodeURIComponent(encoded));
}
