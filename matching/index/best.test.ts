/** The best few are those that sorting all would put first. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Best } from './best';

it('keeps what sorting would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.nat(8), (scores, limit) => {
      const best = new Best(limit);
      for (const [item, score] of scores.entries()) best.add(item, score);
      const sorted = [...scores.entries()].sort((a, b) => b[1] - a[1]).slice(0, limit);
      expect(best.items).toEqual(sorted.map(([item]) => item));
      expect(best.scores).toEqual(sorted.map(([, score]) => score));
    }),
  );
});
