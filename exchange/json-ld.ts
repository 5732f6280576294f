/**
 * schema.org `ClaimReview` in JSON-LD, however it is wrapped: alone, in an array, an `@graph`, an `ItemList` or a
 * `DataFeed` (Data Commons). https://schema.org/ClaimReview
 */
import * as z from 'zod/mini';
import { checkRecord, type Records } from './record';

type Json = Readonly<Record<string, unknown>>;

/** Deeper than any real document; what lies deeper is not looked at. */
const DEEPEST = 60;

/** Every `ClaimReview` in the document, in its order. */
export function claimReviewsIn(document: unknown, file: string): Records {
  const byId = new Map<string, Json>();
  const reviews: Json[] = [];
  for (const node of nodesIn(document)) {
    const id = node['@id'];
    // A mere reference says nothing.
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
    if (isA(node, 'ClaimReview')) reviews.push(node);
  }
  const linked = new Linked(byId);
  return {
    count: reviews.length,
    *read() {
      for (const [index, review] of reviews.entries())
        yield checkRecord(recordOf(review, linked), { file, record: index + 1 }, FIELDS);
    },
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  claim: 'claimReviewed',
  'claimant.name': 'itemReviewed > author > name',
  'claimant.role': 'itemReviewed > author > jobTitle',
  claimDate: 'itemReviewed > datePublished',
  'review.publisher': 'author > name',
  'review.author': 'author > name',
  'review.url': 'url',
  'review.title': 'name',
  'review.date': 'datePublished',
  'review.language': 'inLanguage',
  'review.rating': 'reviewRating > alternateName',
  'review.ratingValue': 'reviewRating > ratingValue',
  'review.bestRating': 'reviewRating > bestRating',
  'review.worstRating': 'reviewRating > worstRating',
};

/** All objects of a document, outer ones first. Without recursion: nesting is the document's own choice. */
function* nodesIn(document: unknown): Generator<Json> {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: document, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null || depth > DEEPEST) continue;
    if (!Array.isArray(value)) yield value as Json;
    const inner = Array.isArray(value) ? value : Object.values(value);
    for (let i = inner.length - 1; i >= 0; i--) open.push({ value: inner[i], depth: depth + 1 });
  }
}

function isA(node: Json, type: string): boolean {
  const types = node['@type'];
  return (Array.isArray(types) ? types : [types]).some(
    (own) =>
      typeof own === 'string' &&
      (own === type || /^(?:https?:\/\/schema\.org\/|schema:)/.exec(own)?.[0] + type === own),
  );
}

/** Values as authors write them: one or a list of them, text or `{"@value": text}`, whole or by `@id`. */
class Linked {
  constructor(private readonly byId: ReadonlyMap<string, Json>) {}

  objects(value: unknown): Json[] {
    return (Array.isArray(value) ? value : [value]).flatMap((one): Json[] => {
      if (typeof one === 'string') return [this.byId.get(one) ?? { name: one }];
      if (typeof one !== 'object' || one === null) return [];
      const { '@id': id } = one as Json;
      return [typeof id === 'string' ? (this.byId.get(id) ?? one) : one];
    });
  }

  object(value: unknown): Json {
    return this.objects(value)[0] ?? {};
  }

  text(value: unknown): unknown {
    const one = Array.isArray(value) ? value[0] : value;
    const inner = typeof one === 'object' && one !== null ? ((one as Json)['@value'] ?? (one as Json).name) : one;
    // Empty is how many publishers say "none".
    return inner === null || (typeof inner === 'string' && inner.trim() === '') ? undefined : inner;
  }
}

const httpAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

function recordOf(review: Json, linked: Linked): unknown {
  const item = linked.object(review.itemReviewed);
  // `CreativeWork`, of older markup, has the claim's own author and date; a `Claim` may repeat the claim's words.
  const claimant = linked.object(item.author);
  const name = linked.text(claimant.name);
  const author = linked.object(review.author);
  const publisher = linked.object(review.publisher);
  const rating = linked.object(review.reviewRating);
  const isPerson = isA(author, 'Person');
  return {
    claim: linked.text(review.claimReviewed) ?? linked.text(item.text),
    claimant: name === undefined ? undefined : { name, kind: kindOf(claimant), role: linked.text(claimant.jobTitle) },
    claimDate: linked.text(item.datePublished),
    appearances: [item.firstAppearance, ...listOf(item.appearance), item.url, item.sameAs]
      .flatMap((place) => linked.objects(place))
      .map((place) => linked.text(place.url) ?? linked.text(place['@id']) ?? linked.text(place.name))
      .filter((place, i, all) => httpAddress.safeParse(place).success && all.indexOf(place) === i),
    review: {
      publisher: linked.text(publisher.name) ?? (isPerson ? undefined : linked.text(author.name)),
      author: isPerson ? linked.text(author.name) : undefined,
      url: linked.text(review.url),
      title: linked.text(review.name) ?? linked.text(review.headline),
      date: linked.text(review.datePublished),
      language: linked.text(review.inLanguage),
      rating: linked.text(rating.alternateName) ?? linked.text(rating.name),
      ratingValue: linked.text(rating.ratingValue),
      bestRating: linked.text(rating.bestRating),
      worstRating: linked.text(rating.worstRating),
    },
  };
}

/** Undefined where the markup does not say. */
function kindOf(claimant: Json): 'person' | 'organisation' | undefined {
  if (isA(claimant, 'Person')) return 'person';
  return isA(claimant, 'Organization') ? 'organisation' : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
