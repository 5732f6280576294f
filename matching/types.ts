/** What goes into the engine and what comes out. Offsets are UTF-16 code units, end exclusive. */
import * as z from 'zod/mini';

/** One sentence of a page with what a reader has just read. */
export const passage = z.object({
  text: z.string().check(z.maxLength(4000)),
  /** Up to three preceding sentences, nearest last. */
  before: z.array(z.string().check(z.maxLength(4000))).check(z.maxLength(3)),
  /** The heading that it stands right under, or that its list stands under. */
  heading: z.optional(z.string().check(z.maxLength(400))),
  /** It stands in a block quote. */
  quoted: z.optional(z.boolean()),
  /** The sentence after the block quote that it stands in: a reply may deny what it quotes. */
  after: z.optional(z.string().check(z.maxLength(4000))),
});
export type Passage = z.infer<typeof passage>;

export const pageContext = z.object({
  title: z.string().check(z.maxLength(1000)),
  language: z.string().check(z.maxLength(35)),
  /** How the page begins, for what it is about: its first few hundred words. */
  lead: z.string().check(z.maxLength(4000)),
  /** When it was written, as it says itself. */
  published: z.optional(z.string().check(z.maxLength(40))),
});
export type PageContext = z.infer<typeof pageContext>;

/** `misattributed`: the words on record, said here by somebody else. Not the claim. */
export const matchKind = z.enum(['verbatim', 'altered-quotation', 'paraphrase', 'misattributed']);
export type MatchKind = z.infer<typeof matchKind>;

/** Start and end. Written out, since `z.tuple` alone would add 2 kB to every content script. */
const span = z.custom<[number, number]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
);

/** Why a passage matched: the wording it met and which words met which. */
export const explanation = z.object({
  wording: z.string(),
  pairs: z.array(
    z.object({
      passage: span,
      wording: span,
      how: z.enum(['same', 'form', 'name', 'number', 'synonym']),
    }),
  ),
  /** Where a quotation departs from the words on record; an empty span where words were added or left out. */
  changes: z.array(z.object({ passage: span, wording: span })),
  /** What the claim consists of, and whether the passage says it here, leaves it to the text around, or not at all. */
  parts: z.array(z.object({ role: z.string(), filled: z.enum(['here', 'around', 'missing']) })),
  /** Whom the page names for words that are on record from somebody else. */
  saidBy: z.optional(z.string()),
});
export type Explanation = z.infer<typeof explanation>;

export const passageMatch = z.object({
  /** Index into the passages that were asked about. */
  passage: z.number(),
  /** Qualified: `pack-id/claim-id`. */
  claimId: z.string(),
  kind: matchKind,
  /** 0..1, higher is surer. */
  score: z.number(),
  explanation,
});
export type PassageMatch = z.infer<typeof passageMatch>;
