/** What every format of fact-checkers' data comes down to: a claim, who made it, and what a publisher says of it. */
import * as z from 'zod/mini';
import { says } from '../claims/reasons';

const longest = { text: 4000, short: 300, url: 2000 } as const;

/** A string or number with something in it, white space put in order. */
const text = (most: number) =>
  z
    .pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => String(value).replace(/\s+/g, ' ').trim()),
    )
    .check(z.minLength(1), z.maxLength(most));
const short = z.optional(text(longest.short));
const address = z.url({ protocol: /^https?$/, ...says('problemNotWeb') }).check(z.maxLength(longest.url));

/** Field names are those that a rejection tells the reader. */
export const claimRecord = z.object({
  claim: text(longest.text),
  claimant: z.optional(
    z.object({ name: text(longest.short), kind: z.optional(z.enum(['person', 'organisation'])), role: short }),
  ),
  /** As the source words it. */
  claimDate: short,
  /** Where the claim was made or repeated. */
  appearances: z.array(address),
  review: z.object({
    publisher: short,
    author: short,
    url: z.optional(address),
    title: short,
    date: short,
    language: short,
    rating: short,
    ratingValue: short,
    bestRating: short,
    worstRating: short,
  }),
});
export type ClaimRecord = z.infer<typeof claimRecord>;

/** A record that is left out, worded for the person who imports. */
export interface Rejection {
  readonly file: string;
  /** Counted from 1; 0 where the file itself is meant. */
  readonly record: number;
  /** As the format names it: `reviewRating > alternateName`. Empty where the whole record or file is meant. */
  readonly field: string;
  readonly reason: string;
}

export type Imported = ClaimRecord | Rejection;

export function isRejection(item: Imported): item is Rejection {
  return 'reason' in item;
}

/** What a file holds, read one by one. */
export interface Records {
  readonly count: number;
  read(): Iterable<Imported>;
}

export interface Place {
  readonly file: string;
  readonly record: number;
}

/**
 * The door for a record. `names` says how its format calls the fields that are checked, `review.url` and so on.
 */
export function checkRecord(value: unknown, place: Place, names: Readonly<Record<string, string>>): Imported {
  const result = claimRecord.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.filter((part) => typeof part === 'string').join('.') ?? '';
  return { ...place, field: names[field] ?? field, reason: issue?.message ?? '' };
}
