/** Every name and synonym of a pack is found in a text, the longest first, and nothing else. */
import { describe, expect, it } from 'vitest';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';
import { tokenise } from './tokens';

const lexicon = new Lexicon([
  ['Odo Brandt', '@brandt'],
  ['Brandt', '@brandt'],
  ['Brandt Line', '@line'],
  ['Brandt Line of Tolland', '@group'],
  ['truce', '=truce'],
  ['end of hostilities', '=truce'],
  ['Brandt', '@another'],
  ['“…”', '@empty'],
]);

/** Concept and length in words of what starts at the first word. */
const longest = (text: string, using = lexicon) => {
  const found = using.longest(tokenise(text), 0);
  return found && [found.concept, found.length];
};

describe('Lexicon', () => {
  it.each([
    ['a single word', 'Brandt spoke', ['@brandt', 1]],
    ['the longest of several', 'Brandt Line of Tolland', ['@group', 4]],
    ['falls back where the longer one breaks off', 'Brandt Line of ships', ['@line', 2]],
    ['up to the end of the text', 'Brandt Line', ['@line', 2]],
    ['possessives', 'Odo Brandt’s ships', ['@brandt', 2]],
    ['other forms of a word', 'the ends of hostility', undefined],
    ['plural', 'truces hold', ['=truce', 1]],
    ['several words for one thing', 'end of hostilities', ['=truce', 3]],
    ['beginning only', 'Odo', undefined],
    ['from the first word on only', 'Mr. Brandt', undefined],
    ['capitals do not matter', 'ODO BRANDT', ['@brandt', 2]],
    ['nothing', '', undefined],
  ])('%s', (_name, text, expected) => {
    expect(longest(text)).toEqual(expected);
  });

  it('finds every name and synonym of a pack', () => {
    const pack = new Lexicon(lexiconEntries(bridgePack));
    for (const { id, name, variants } of bridgePack.entities) {
      for (const expression of [name, ...variants]) expect(longest(expression, pack)?.[0]).toBe(`@${id}`);
    }
    for (const [first = '', ...others] of bridgePack.synonyms) {
      for (const other of others) expect(longest(other, pack)).toEqual(longest(first, pack));
    }
  });

  it('without names and synonyms finds nothing', () => {
    const empty = new Lexicon([]);
    expect(longest('Brandt', empty)).toBeUndefined();
  });
});
