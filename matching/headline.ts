/** Headlines as some papers set them. */

/** With the ending of an ordinal or a clock time at a number, `3rd`, `5pm`, which is no small word. */
const WORD = /\p{N}+\p{L}*|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+)*/gu;

/** Words with a capital from which on they are a headline, not a name. */
const FEWEST = 4;

/** What headlines leave small. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into nor of off on onto or out over per so than the to up via vs with yet'.split(
    ' ',
  ),
);

/** `Odo Invites Brandt to the Talks`, `FERRY TALKS IN TOLLAND`: where every word has a capital, none tells of a name. */
export function isHeadline(text: string): boolean {
  let capitals = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (/^\p{Lu}/u.test(word)) capitals++;
    // Of a script that knows no capitals, or a small word.
    else if (!/^\p{N}/u.test(word) && !SMALL.has(word)) return false;
  }
  return capitals >= FEWEST;
}
