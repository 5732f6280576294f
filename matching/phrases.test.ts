/** Expressions are found where they are meant, and not in what only looks like them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Phrases } from './phrases';
import { tokenise } from './tokens';

const place = (expressions: string[], text: string) => {
  const found = new Phrases(expressions).in(tokenise(text));
  return found && text.slice(found.start, found.end);
};

describe('an expression is found', () => {
  it.each([
    ['in another form', ['end the war'], 'They spoke of ending wars.', 'ending wars'],
    ['around other function words', ['end of the war'], 'to end this war', 'end this war'],
    ['with one word between', ['end the war'], 'to end Brandt’s war', 'end Brandt’s war'],
    ['by any of several', ['truce', 'lay down arms'], 'laying down their arms', 'laying down their arms'],
  ])('%s', (_name, expressions, text, found) => {
    expect(place(expressions, text)).toBe(found);
  });
});

describe('an expression is not found', () => {
  it.each([
    ['with two words between', ['end the war'], 'to end Brandt’s terrible war'],
    ['in another order', ['end the war'], 'The war ends.'],
    ['in part', ['lay down arms'], 'laying bricks'],
    ['of function words alone', ['off again'], 'The lamps were off again'],
  ])('%s', (_name, expressions, text) => {
    expect(place(expressions, text)).toBeUndefined();
  });
});

it('every expression is found in itself', () => {
  const word = fc.constantFrom('end', 'war', 'ferry', 'the', 'of', 'sell', '30', 'Quill');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = `${words.join(' ')} end`;
      expect(place([text], text)).toBeDefined();
    }),
  );
});
