/** What publishers say of a claim, in their own words: nothing is rated by us. */
import type { ClaimView } from '../claims/view';
import { t } from '../i18n/text';
import { Details, SourceName } from './claim-sources';
import { Phrase } from './phrase';
import { notStated } from './words';

type Review = ClaimView['reviews'][number];

export function ClaimReviews({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <ul class="reviews" aria-label={t('cardReviews')}>
      {reviews.map((review) => (
        <li key={review.source.id}>
          <p class="label">
            {review.source.publisher ? t('cardRatedBy', review.source.publisher) : t('cardRatedByUnnamed')}
          </p>
          <p>
            <strong class="rating">{review.rating ? t('saidQuoted', review.rating) : notStated()}</strong>{' '}
            <Scale {...review} />
          </p>
          <p>
            <Phrase
              text="cardSource"
              parts={[<SourceName source={review.source} />, <Details source={review.source} />]}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Scale({ ratingValue, bestRating, worstRating }: Review) {
  if (!ratingValue) return null;
  const text =
    worstRating && bestRating
      ? t('cardScale', ratingValue, worstRating, bestRating)
      : t('cardRatingValue', ratingValue);
  return <span class="soft">{text}</span>;
}
