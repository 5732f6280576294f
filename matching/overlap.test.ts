/** The words that two texts share in a row and in order are counted as trying everything would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonInOrder, longestRun } from './overlap';
import { tokenise } from './tokens';

const sentence = fc.array(fc.constantFrom('red', 'green', 'blue'), { maxLength: 9 });
const tokens = (words: readonly string[]) => tokenise(words.join(' '));

/** By trying every run of the first in the second. */
function runByTrial(a: readonly string[], b: readonly string[]): number {
  const within = ` ${b.join(' ')} `;
  let longest = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = i + 1; j <= a.length; j++)
      if (within.includes(` ${a.slice(i, j).join(' ')} `)) longest = Math.max(longest, j - i);
  return longest;
}

function standsInOrder(chosen: readonly string[], words: readonly string[]): boolean {
  let met = 0;
  for (const word of words) if (word === chosen[met]) met++;
  return met === chosen.length;
}

/** By trying every subset of the first in the second. */
function orderByTrial(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  for (let subset = 0; subset < 2 ** a.length; subset++) {
    const chosen = a.filter((_, i) => subset & (1 << i));
    if (standsInOrder(chosen, b)) longest = Math.max(longest, chosen.length);
  }
  return longest;
}

describe('overlap of two texts', () => {
  it.each([
    ['the same', 'a truce for thirty days', 'a truce for thirty days', 5, 5],
    ['in other type', 'A TRUCE, “for” days', 'a truce for days', 4, 4],
    ['a word left out', 'a truce for days', 'a truce for thirty days', 3, 4],
    ['turned round', 'days truce', 'truce days', 1, 1],
    ['nothing in common', 'a truce', 'the ferry', 0, 0],
    ['nothing at all', '', 'the ferry', 0, 0],
  ])('%s', (_name, a, b, run, inOrder) => {
    expect(longestRun(tokenise(a), tokenise(b))).toBe(run);
    expect(commonInOrder(tokenise(a), tokenise(b))).toBe(inOrder);
  });

  it('is what trying everything finds, in either direction', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(longestRun(tokens(a), tokens(b))).toBe(runByTrial(a, b));
        expect(longestRun(tokens(b), tokens(a))).toBe(runByTrial(a, b));
        expect(commonInOrder(tokens(a), tokens(b))).toBe(orderByTrial(a, b));
        expect(commonInOrder(tokens(b), tokens(a))).toBe(orderByTrial(a, b));
      }),
    );
  });
});
