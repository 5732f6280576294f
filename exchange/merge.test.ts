/** Claims that come in twice are one claim, with all its reviews and the newest word of each. */
import { expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { importFiles } from './import';
import { mergePacks } from './merge';

const packOf = (...reviews: object[]) => {
  const text = JSON.stringify(reviews.map((review) => ({ '@type': 'ClaimReview', ...review })));
  return importFiles([{ name: 'a', text }], { id: 'own', title: 'Own', license: 'not stated' }).pack as Pack;
};
const review = (claimReviewed: string, url: string, alternateName: string) => ({
  claimReviewed,
  url,
  reviewRating: { alternateName },
});

it('keeps a claim once with all its reviews, the newest word of each', () => {
  const rain = review('It rains.', 'https://a.test/1', 'True');
  const pack = packOf(rain);
  const more = packOf(
    review('It rains.', 'https://a.test/1', 'False now'),
    review('It rains.', 'https://b.test/1', 'Half'),
    review('It snows.', 'https://b.test/2', 'No'),
  );
  const merged = mergePacks(pack, more);
  expect(merged.claims.map(({ text }) => text)).toEqual(['It rains.', 'It snows.']);
  expect(merged.claims[0]?.reviews.map(({ rating }) => rating)).toEqual(['False now', 'Half']);
  expect(merged.sources).toHaveLength(3);
  expect(merged.version).toBe('1.1.0');
});

it('changes nothing but the version when there is nothing new', () => {
  const pack = packOf(review('It rains.', 'https://a.test/1', 'True'));
  expect(mergePacks(pack, pack)).toEqual({ ...pack, version: '1.1.0' });
});
