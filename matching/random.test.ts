/** The same seed gives the same numbers, so that indexes can be compared byte by byte. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFrom } from './random';

const draw = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 200 }, () => random.below(10));
};

it('repeats itself for a seed and for no other', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('reaches every number below the limit', () => {
  expect(new Set(draw(7))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
});

it('picks every item', () => {
  const random = randomFrom(7);
  expect(new Set(Array.from({ length: 50 }, () => random.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
});

it('stays within its bounds for any seed of 0 and above', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (seed, limit) => {
      const random = randomFrom(seed);
      for (let i = 0; i < 20; i++) {
        const [next, below] = [random.next(), random.below(limit)];
        expect(next > 0 && next < 1 && Number.isInteger(below) && below >= 0 && below < limit).toBe(true);
      }
    }),
  );
});
