/** Sentences are sent with each text once, and arrive as they were. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedPassages, packPassages, unpackPassages } from './passages';

const text = fc.string({ maxLength: 12 });
const passage = fc.record({
  text,
  before: fc.array(text, { maxLength: 3 }),
  heading: fc.option(text, { nil: undefined }),
  quoted: fc.option(fc.boolean(), { nil: undefined }),
  after: fc.option(text, { nil: undefined }),
});

it('arrive as they were sent', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 20 }), (passages) => {
      const packed = packPassages(passages);
      expect(packedPassages.safeParse(packed).success).toBe(true);
      expect(unpackPassages(packed)).toEqual(passages);
    }),
  );
});

it('carry each text once', () => {
  const sentences = Array.from({ length: 50 }, (_, i) => `Sentence number ${i}.`);
  const passages = sentences.map((text, i) => ({ text, before: sentences.slice(Math.max(0, i - 3), i) }));
  expect(packPassages(passages).texts).toEqual(sentences);
});

it.each([1, -1, 0.5, Number.NaN])('are refused where they point to nothing: %s', (text) => {
  expect(() => unpackPassages({ texts: ['a'], passages: [{ text, before: [] }] })).toThrow('there are 1');
});
