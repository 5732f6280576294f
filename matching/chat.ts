/** Where people who write without stops go on to the next thing: `… pretty quick lol I think …`. */

/** Words that close what was said, and words that open something new. */
const CLOSES = /\b(?:lol|lmao|rofl|haha+|smh|btw|tbh|imho|imo|ngl)\b/giu;
const OPENS = /\b(?:anyway|anyways|meanwhile|honestly|also)\b/giu;
/** Both sides of a cut have at least so many words. */
const FEWEST_WORDS = 4;

/** Places at which a stretch without stops is cut, ascending, in UTF-16 code units. None where it is no chat. */
export function chatBreaks(text: string): number[] {
  if (!/^\p{Ll}/u.test(text)) return [];
  const places = [
    ...[...text.matchAll(CLOSES)].map(({ index, 0: word }) => index + word.length),
    ...[...text.matchAll(OPENS)].map(({ index }) => index),
  ].sort((a, b) => a - b);
  const breaks: number[] = [];
  for (const place of places) {
    const [before, after] = [text.slice(breaks.at(-1) ?? 0, place), text.slice(place)];
    // A comma or bracket says that the word belongs to what it stands in.
    if (/^\s*[,;:)]|^\S/.test(after) && !/\s$/.test(before)) continue;
    if (/[,;:(]\s*$/.test(before)) continue;
    if (wordsIn(before) >= FEWEST_WORDS && wordsIn(after) >= FEWEST_WORDS) breaks.push(place);
  }
  return breaks;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
