/** Where people who write without stops go on to the next thing: `… pretty quick lol I think …`. */

/** Laughter and sighs that close what was said, unless a comma or bracket says that they belong to it. */
const CLOSES = /\b(?:lol|lmao|rofl|haha+|smh)\b(?=\s)(?!\s*[,;:)])/giu;
/** Both sides of a cut have at least so many words. */
const FEWEST_WORDS = 4;

/** Places at which a stretch without stops is cut, ascending, in UTF-16 code units. None where it is no chat. */
export function chatBreaks(text: string): number[] {
  if (!/^\p{Ll}/u.test(text)) return [];
  const breaks: number[] = [];
  for (const { index, 0: word } of text.matchAll(CLOSES)) {
    const place = index + word.length;
    const before = text.slice(breaks.at(-1) ?? 0, place);
    if (wordsIn(before) >= FEWEST_WORDS && wordsIn(text.slice(place)) >= FEWEST_WORDS) breaks.push(place);
  }
  return breaks;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
