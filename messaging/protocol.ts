/**
 * Every message between the extension's parts: what is asked, what is
 * answered, and who may ask. Nothing else is ever listened to.
 */
import * as z from 'zod/mini';
import { claimView } from '../claims/view';
import { explanation, matchKind, pageContext, passage, passageMatch } from '../matching/types';
import { packedPassages } from './passages';

export const packSummary = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  language: z.string(),
  license: z.string(),
  description: z.optional(z.string()),
  bundled: z.boolean(),
  claims: z.number(),
  /** The first of them. */
  sources: z.array(
    z.object({ title: z.optional(z.string()), publisher: z.optional(z.string()), url: z.optional(z.string()) }),
  ),
  /** What is wrong with the stored pack, in a sentence for the user. */
  problem: z.optional(z.string()),
});
export type PackSummary = z.infer<typeof packSummary>;

/** A marked place on a page. `key` is stable while the page lives. */
export const pageMatch = z.object({
  key: z.string(),
  claimId: z.string(),
  kind: matchKind,
  score: z.number(),
  /** The sentence as it stands on the page, and what stands beside it in its paragraph. */
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  explanation,
});
export type PageMatch = z.infer<typeof pageMatch>;

export const pageReport = z.object({
  state: z.enum(['working', 'done', 'off', 'failed']),
  /** In page order. */
  matches: z.array(pageMatch),
  error: z.optional(z.string()),
});
export type PageReport = z.infer<typeof pageReport>;

/** Whether a page is read, and if so, how. */
export const siteState = z.object({
  /** `waiting`: not read until the reader says so. */
  state: z.enum(['on', 'off', 'waiting', 'paused']),
  markStyle: z.enum(['underline', 'dotted', 'tint']),
  /** Changes when what was found before may no longer hold. */
  basis: z.string(),
});
export type SiteState = z.infer<typeof siteState>;

const nothing = z.undefined();

/** Asked of the background worker by pages (and, where `any` may ask, by others). */
export const fromPageProtocol = {
  /** Whether this page is read: asked anew whenever settings change, or something is chosen for the tab. */
  getSite: { from: 'any', request: nothing, response: siteState },
  /** Which known claims do these sentences repeat? Under 100 kB of text a call. */
  matchPassages: {
    from: 'any',
    request: z.object({ page: pageContext, ...packedPassages.shape }),
    response: z.array(passageMatch),
  },
  /** Everything a reader may want to know about these claims; unknown ids are left out. */
  getClaims: {
    from: 'any',
    request: z.object({ ids: z.array(z.string()).check(z.maxLength(500)) }),
    response: z.array(claimView),
  },
  /** A page tells how many claims it shows, for the toolbar badge. */
  reportPage: {
    from: 'page',
    request: z.object({ state: z.enum([...pageReport.shape.state.options, 'waiting', 'paused']), count: z.number() }),
    response: nothing,
  },
  /** The reader says that a sentence is not this claim, or takes that back. Nothing is kept of private windows. */
  setDismissed: {
    from: 'page',
    request: z.object({ claimId: z.string(), sentence: passage.shape.text, dismissed: z.boolean() }),
    response: nothing,
  },
  /** Loads the claim card into the asking frame; most pages never need it. */
  loadCard: { from: 'page', request: nothing, response: nothing },
} as const;

/** Asked of the background worker. What only the extension's own pages ask is not carried into every web page. */
export const backgroundProtocol = {
  ...fromPageProtocol,
  listPacks: { from: 'extension', request: nothing, response: z.array(packSummary) },
  /** The claims that come nearest to a text, best first, also those too weak to be marked. */
  lookUp: {
    from: 'extension',
    request: z.object({ text: passage.shape.text }),
    response: z.array(z.object({ claimId: z.string(), score: z.number() })),
  },
  /** Throws the compiled index away and builds it again from the stored claims. */
  rebuildIndex: { from: 'extension', request: nothing, response: z.object({ claims: z.number() }) },
} as const;

/** Asked of the content script in a tab, by popup or worker. */
export const pageProtocol = {
  /** Something was chosen for the tab: whether it is read is to be asked anew. */
  siteChanged: { from: 'extension', request: nothing, response: nothing },
  getPageReport: { from: 'extension', request: nothing, response: pageReport },
  /** Scrolls to the match, opens its card and moves focus there. False when the place is gone. */
  showMatch: { from: 'extension', request: z.object({ key: z.string() }), response: z.boolean() },
  /** Goes to the next (+1) or previous (-1) claim on the page. */
  stepMatch: {
    from: 'extension',
    request: z.object({ step: z.custom<1 | -1>((value) => value === 1 || value === -1) }),
    response: z.boolean(),
  },
  /** Opens the card of the claim that the reader looks at, with the focus in it. */
  openCard: { from: 'extension', request: nothing, response: z.boolean() },
} as const;

export type FromPageProtocol = typeof fromPageProtocol;
export type BackgroundProtocol = typeof backgroundProtocol;
export type PageProtocol = typeof pageProtocol;
