/** Two versions of a pack: what is new, what is said otherwise, and what is gone. */
import { expect, it } from 'vitest';
import { diffPacks } from './diff';
import { importFiles } from './import';

const packOf = (...claims: object[]) => {
  const text = JSON.stringify(claims.map((claim) => ({ '@type': 'ClaimReview', ...claim })));
  const { pack } = importFiles([{ name: 'feed', text }], { id: 'feed', title: 'Feed', license: 'not stated' });
  if (!pack) throw new Error('incomplete fixture');
  return pack;
};

it('tells what is new, what is said otherwise, and what is gone', () => {
  const before = packOf({ claimReviewed: 'It rains.' }, { claimReviewed: 'It snows.' }, { claimReviewed: 'It hails.' });
  const after = packOf(
    { claimReviewed: 'It hails.' },
    { claimReviewed: 'It snows.', reviewRating: { alternateName: 'True' } },
    { claimReviewed: 'It thaws.' },
  );
  const { added, changed, removed } = diffPacks(before, after);
  const texts = [added, changed, removed].map((claims) => claims.map(({ text }) => text));
  expect(texts).toEqual([['It thaws.'], ['It snows.'], ['It rains.']]);
  expect(changed[0]?.reviews[0]?.rating).toBe('True');
});
