/** A pack as schema.org data: a `ClaimReview` for each review of a claim, a `Claim` where nobody has reviewed it. */
import type { Claim, Pack, Review, Source } from '../claims/pack';

type Json = Readonly<Record<string, unknown>>;

/** JSON-LD. What `importFiles` made of such data comes back as it was. */
export function toClaimReviews(pack: Pack): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const itemOf = (claim: Claim): Json => {
    const { attribution, when, evidence, reviews } = claim;
    const entity = attribution.entity === undefined ? undefined : entities.get(attribution.entity);
    const name = entity?.name ?? attribution.description;
    const reviewing = new Set(reviews.map(({ source }) => source));
    const places = evidence.flatMap(({ source }) => (reviewing.has(source) ? [] : (sources.get(source)?.url ?? [])));
    return stated({
      '@type': 'Claim',
      author: name && stated({ '@type': TYPES[attribution.kind], name, jobTitle: attribution.role }),
      datePublished: when,
      appearance: places.length > 0 ? places.map((url) => ({ '@type': 'CreativeWork', url })) : undefined,
    });
  };
  const graph = pack.claims.flatMap((claim): Json[] => {
    const item = itemOf(claim);
    if (claim.reviews.length === 0) return [{ ...item, text: claim.text }];
    return claim.reviews.map((review) => reviewOf(claim, item, review, sources.get(review.source), pack.language));
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
}

const TYPES: Readonly<Partial<Record<Claim['attribution']['kind'], string>>> = {
  person: 'Person',
  organisation: 'Organization',
};

function reviewOf(claim: Claim, item: Json, review: Review, source: Source | undefined, language: string): Json {
  const { rating, ratingValue, bestRating, worstRating } = review;
  const { publisher, author, url, title, published } = source ?? {};
  const organisation = publisher && { '@type': 'Organization', name: publisher };
  const person = author && { '@type': 'Person', name: author };
  return stated({
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    url,
    name: title,
    datePublished: published,
    inLanguage: language === 'und' ? undefined : language,
    author: person || organisation,
    publisher: person && organisation,
    reviewRating: stated({ '@type': 'Rating', alternateName: rating, ratingValue, bestRating, worstRating }),
    itemReviewed: item,
  });
}

function stated(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined && own !== ''));
}
