/** A claim as a reader sees it: ids replaced by names, ready for the card, the popup and exports. */
import * as z from 'zod/mini';
import { qualify } from './id';
import type { Claim, Entity, PackHead, Party, Source, TextQuoteSelector } from './pack';

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((own) => typeof own === 'string');
}

/**
 * Checked to the letter when the pack was read; here by shape alone, for the sake of the content script's size. Made on
 * first use: most pages have no claim.
 */
export const claimView = z.lazy(() => {
  const stated = z.optional(z.string());
  const source = z.custom<Source>(isTexts);
  const selector = z.custom<TextQuoteSelector>(isTexts);
  return z.object({
    /** Qualified by the pack: `pack-id/claim-id`. */
    id: z.string(),
    /** `language` is that of the claim's own words (BCP 47). */
    pack: z.object({
      id: z.string(),
      title: z.string(),
      version: z.string(),
      language: z.string(),
      corrections: stated,
    }),
    text: z.string(),
    /** Name of the person or body, or how the source names an anonymous one; `newsroom` has none. */
    speaker: z.object({
      kind: z.enum(['person', 'organisation', 'anonymous', 'newsroom', 'unspecified']),
      name: stated,
      role: stated,
    }),
    addressee: stated,
    occasion: stated,
    place: stated,
    when: stated,
    reportedBy: z.array(z.string()),
    speech: z.enum(['direct', 'indirect', 'statement']),
    quotation: stated,
    /** Inline HTML from the pack, not yet cleaned. */
    context: z.array(z.string()),
    related: z.array(
      z.object({
        type: z.enum(['answers', 'contradicts', 'supports', 'repeats']),
        id: z.string(),
        text: z.string(),
        speaker: stated,
      }),
    ),
    evidence: z.array(z.object({ source, selector: z.optional(selector) })),
    /** What publishers say of it, in their words. */
    reviews: z.array(
      z.object({
        source,
        rating: stated,
        ratingValue: stated,
        bestRating: stated,
        worstRating: stated,
      }),
    ),
  });
});
export type ClaimView = z.infer<typeof claimView>;

/** What claims point to, by id. */
export interface Known {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** The ids that `viewClaim` looks up for a claim. */
export function pointsTo(claim: Claim): { readonly [K in keyof Known]: string[] } {
  const parties = [claim.attribution, claim.addressee, ...claim.reportedBy];
  return {
    sources: [...claim.evidence, ...claim.reviews].map(({ source }) => source),
    entities: parties.flatMap((party) => party?.entity ?? []),
    claims: claim.relations.map((relation) => relation.claim),
  };
}

/**
 * Joins one claim with what it points to; of the claims that it relates to the speakers are looked up as well.
 * Unknown ids never throw: a damaged pack still shows what it has.
 */
export function viewClaim(claim: Claim, pack: PackHead, { sources, entities, claims }: Known): ClaimView {
  return {
    id: qualify(pack.id, claim.id),
    pack: {
      id: pack.id,
      title: pack.title,
      version: pack.version,
      language: pack.language,
      corrections: pack.corrections,
    },
    text: claim.text,
    speaker: {
      kind: claim.attribution.kind,
      name: speakerName(claim, entities),
      role: claim.attribution.role,
    },
    addressee: claim.addressee && partyName(claim.addressee, entities),
    occasion: claim.occasion,
    place: claim.place,
    when: claim.when,
    reportedBy: claim.reportedBy.flatMap((party) => {
      const name = partyName(party, entities);
      return name ? [party.when ? `${name} (${party.when})` : name] : [];
    }),
    speech: claim.speech,
    quotation: claim.quotation,
    context: claim.context,
    related: claim.relations.flatMap(({ type, claim: id }) => {
      const other = claims.get(id);
      return other ? [{ type, id: qualify(pack.id, id), text: other.text, speaker: speakerName(other, entities) }] : [];
    }),
    reviews: claim.reviews.map(({ source: id, ...review }) => ({ ...review, source: sources.get(id) ?? { id } })),
    evidence: claim.evidence.map(({ source: id, selector }) => ({
      source: sources.get(id) ?? { id },
      selector,
    })),
  };
}

function speakerName(claim: Claim, entities: ReadonlyMap<string, Entity>): string | undefined {
  return partyName(claim.attribution, entities);
}

function partyName(party: Party, entities: ReadonlyMap<string, Entity>): string | undefined {
  const name = party.entity && entities.get(party.entity)?.name;
  return name || party.description;
}
