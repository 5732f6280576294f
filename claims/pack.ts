/**
 * The claim pack format, version 1. One JSON document carries sources, the
 * people and places they speak of, and the claims found in them.
 * `zod/mini` keeps the schema small enough to travel in every bundle.
 * See docs/pack-format.md; the JSON Schema for editors is made from this file.
 */
import * as z from 'zod/mini';
import { says } from './reasons';

const short = z.string().check(z.minLength(1), z.maxLength(300));
const long = z.string().check(z.minLength(1), z.maxLength(4000));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says('problemIdForm')));
const httpUrl = z.url({ protocol: /^https?$/, ...says('problemNotWeb') });
const listOf = <T extends z.core.$ZodType>(item: T) => z._default(z.array(item), []);

/** W3C Web Annotation TextQuoteSelector. */
export const textQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: long,
  prefix: z._default(z.string().check(z.maxLength(300)), ''),
  suffix: z._default(z.string().check(z.maxLength(300)), ''),
});

/** Where claims come from. What the source does not state is left out. */
export const source = z.strictObject({
  id,
  title: z.optional(short),
  /** File beside the pack that holds the source's text, for checking evidence. */
  document: z.optional(z.string().check(z.regex(/^[\w.-]+$/, says('problemDocumentForm')))),
  publisher: z.optional(short),
  author: z.optional(short),
  published: z.optional(short),
  url: z.optional(httpUrl),
});

/** A person, place or organisation, with every name that pages use for it. */
export const entity = z.strictObject({
  id,
  kind: z.enum(['person', 'place', 'organisation']),
  name: short,
  role: z.optional(short),
  variants: listOf(short),
});

const party = z.strictObject({
  entity: z.optional(id),
  description: z.optional(short),
  when: z.optional(short),
});

export const attribution = z.strictObject({
  /** `unspecified`: the source does not say who or what the speaker is; `description` is how it names them, if it does. */
  kind: z.enum(['person', 'organisation', 'anonymous', 'newsroom', 'unspecified']),
  entity: z.optional(id),
  role: z.optional(short),
  description: z.optional(short),
});

/** What a publisher says of the claim, word for word. No rating is ever mapped to a scale of ours. */
export const review = z.strictObject({
  /** The source that is the review: its publisher, date and address. */
  source: id,
  /** schema.org `Rating.alternateName`, Fact Check Tools `textualRating`. */
  rating: z.optional(short),
  ratingValue: z.optional(short),
  bestRating: z.optional(short),
  worstRating: z.optional(short),
});

export const relation = z.strictObject({
  type: z.enum(['answers', 'contradicts', 'supports', 'repeats']),
  claim: id,
});

export const contrast = z.strictObject({
  text: long,
  differs: z.enum(['negated', 'speaker', 'number', 'date', 'role', 'event', 'question', 'hypothetical']),
});

/**
 * The claim taken apart: what a sentence must bring to be this claim, each
 * with the expressions that pages use for it. `@id` stands for an entity.
 */
export const frame = z.strictObject({
  /** Whether the claim says that something is so, or that it is not. */
  polarity: z.enum(['affirmed', 'denied']),
  modality: z.enum([
    'fact',
    'statement',
    'demand',
    'promise',
    'plan',
    'expectation',
    'offer',
    'accusation',
    'condition',
    'question',
  ]),
  slots: z
    .array(
      z.strictObject({
        role: z.enum(['actor', 'action', 'addressee', 'object', 'condition', 'quantity', 'time', 'place', 'reason']),
        any: z.array(short).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});

export const claim = z.strictObject({
  id,
  /** The claim in the pack maker's own words: one atomic sentence. */
  text: long,
  attribution,
  addressee: z.optional(party),
  occasion: z.optional(short),
  place: z.optional(short),
  /** As the source words it; relative dates are never resolved. */
  when: z.optional(short),
  reportedBy: listOf(party),
  speech: z.enum(['direct', 'indirect', 'statement']),
  quotation: z.optional(long),
  evidence: z.array(z.strictObject({ source: id, selector: z.optional(textQuoteSelector) })).check(z.minLength(1)),
  reviews: listOf(review),
  /** Rich text (inline HTML); cleaned by DOMPurify before it is shown. */
  context: listOf(long),
  relations: listOf(relation),
  frame: z.optional(frame),
  /** Other ways to say the same claim. */
  wordings: listOf(long),
  /** Near-misses that must not be taken for the claim. */
  contrasts: listOf(contrast),
});

export const pack = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(1),
  id,
  title: short,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, says('problemVersionForm'))),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, says('problemLanguageForm'))),
  license: short,
  homepage: z.optional(httpUrl),
  description: z.optional(long),
  /** How long this version counts as current for those who have subscribed to it: `12 hours`, `4 days`. */
  expires: z.optional(z.string().check(z.regex(/^\d{1,4} (hour|day)s?$/, says('problemExpiresForm')))),
  /** Where a reader reports an error in the pack: an address or a sentence. */
  corrections: z.optional(short),
  sources: z.array(source).check(z.minLength(1)),
  entities: listOf(entity),
  /** Sets of expressions that mean the same in this pack's subject. */
  synonyms: listOf(z.array(short).check(z.minLength(2))),
  claims: z.array(claim).check(z.minLength(1)),
});

/** A pack without all that it may have very many of. */
export const packHead = z.omit(pack, { sources: true, entities: true, claims: true });

export type TextQuoteSelector = z.infer<typeof textQuoteSelector>;
export type Source = z.infer<typeof source>;
export type Entity = z.infer<typeof entity>;
export type Party = z.infer<typeof party>;
export type Claim = z.infer<typeof claim>;
export type Frame = z.infer<typeof frame>;
export type Review = z.infer<typeof review>;
export type RelationType = z.infer<typeof relation>['type'];
export type Pack = z.infer<typeof pack>;
export type PackHead = z.infer<typeof packHead>;
