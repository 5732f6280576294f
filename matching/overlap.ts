/** How much of one text's wording stands in another, word by word. */
import type { Token } from './tokens';

/** Length in words of the longest run that both have. */
export function longestRun(a: readonly Token[], b: readonly Token[]): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (const token of a) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (token.word !== b[j]?.word) continue;
      const length = (previous[j] ?? 0) + 1;
      current[j + 1] = length;
      if (length > longest) longest = length;
    }
    previous = current;
  }
  return longest;
}

/** Number of words that both have in the same order (longest common subsequence). */
export function commonInOrder(a: readonly Token[], b: readonly Token[]): number {
  let previous = new Uint16Array(b.length + 1);
  for (const token of a) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      current[j + 1] =
        token.word === b[j]?.word ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
