/** What publishers say of a claim, in their own words: nothing is rated by us. */
import type { ClaimView } from '../claims/view';
import { notStated, sourceDetails, sourceTitle } from './words';

type Review = ClaimView['reviews'][number];

export function ClaimReviews({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <ul class="reviews" aria-label="Reviews by publishers">
      {reviews.map((review) => (
        <li key={review.source.id}>
          <span class="soft">Rated by {review.source.publisher ?? `a publisher ${notStated()}`}: </span>
          <strong class="rating">{review.rating ? `“${review.rating}”` : notStated()}</strong>
          <Scale {...review} />
          <br />
          <ReviewLink source={review.source} />
          <span class="soft"> — {sourceDetails(review.source)}</span>
        </li>
      ))}
    </ul>
  );
}

function Scale({ ratingValue, bestRating, worstRating }: Review) {
  if (!ratingValue) return null;
  const range = worstRating && bestRating ? `, on the publisher’s scale from ${worstRating} to ${bestRating}` : '';
  return (
    <span class="soft">
      {' '}
      ({ratingValue}
      {range})
    </span>
  );
}

function ReviewLink({ source }: { source: Review['source'] }) {
  if (!source.url) return <cite>{sourceTitle(source)}</cite>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {sourceTitle(source)}
    </a>
  );
}
