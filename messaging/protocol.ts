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

/** One document of a page, and which of the frames in it show marks. */
export const documentReport = z.object({
  ...pageReport.shape,
  /** In page order, and those that have failed. `at`: so many of the document's own matches stand before the frame. */
  frames: z.array(z.object({ frameId: z.number(), at: z.number() })),
  /** Frames that are not read, since frames have more text than a tab may ask for. */
  refused: z.number(),
});
export type DocumentReport = z.infer<typeof documentReport>;

/** What a document tells of itself. */
export const frameReport = z.object({
  state: z.enum([...pageReport.shape.state.options, 'waiting', 'paused']),
  /** Repeated claims. */
  count: z.number(),
  /** Whether there is anything to go to: words in somebody else's mouth are marked, but not counted. */
  isMarked: z.boolean(),
  /** The reader has a card open there. */
  isOpen: z.boolean(),
  /** Of a frame, or the one that it is in (a top document has none): among `window.frames` of the top document; -1 where that cannot be seen. */
  place: z.optional(z.number()),
});
export type FrameReport = z.infer<typeof frameReport>;

export const heardFrame = z.object({
  ...frameReport.shape,
  state: z.enum([...frameReport.shape.state.options, 'refused']),
  frameId: z.number(),
});
export type HeardFrame = z.infer<typeof heardFrame>;

const nothing = z.undefined();
const frameStep = z.object({
  step: z.custom<1 | -1>((value) => value === 1 || value === -1),
  frameId: z.optional(z.number()),
  isEntering: z.optional(z.boolean()),
});
export type FrameStep = z.infer<typeof frameStep>;

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
  /** A document tells what it shows: the badge hears it of the page, the top document of its frames. */
  reportPage: { from: 'page', request: frameReport, response: nothing },
  /** The reader says that a sentence is not this claim, or takes that back. Nothing is kept of private windows. */
  setDismissed: {
    from: 'page',
    request: z.object({ claimId: z.string(), sentence: passage.shape.text, dismissed: z.boolean() }),
    response: nothing,
  },
  /**
   * The reader steps from one document of a page into another: from the top one into (`isEntering`) or on within a frame,
   * or out of the asking frame, where none is named. False when there is no claim, or nobody there any more.
   */
  stepFrame: { from: 'page', request: frameStep, response: z.boolean() },
  /** Loads the claim card into the asking frame; most pages never need it. */
  loadCard: { from: 'page', request: nothing, response: nothing },
} as const;

/** Asked of the background worker. What only the extension's own pages ask is not carried into every web page. */
export const backgroundProtocol = {
  ...fromPageProtocol,
  /** A frame has grown worth reading, and wants the content script. */
  readFrame: { from: 'page', request: nothing, response: nothing },
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

/** Asked of the content script in one document of a tab, by popup or worker. */
export const pageProtocol = {
  /** Something was chosen for the tab: whether it is read is to be asked anew. */
  siteChanged: { from: 'extension', request: nothing, response: nothing },
  /** Somebody looks, or asks for it: what has failed is tried again. */
  tryAgain: { from: 'extension', request: nothing, response: nothing },
  getPageReport: { from: 'extension', request: nothing, response: documentReport },
  /** Scrolls to the match, opens its card and moves focus there. False when the place is gone. */
  showMatch: { from: 'extension', request: z.object({ key: z.string() }), response: z.boolean() },
  /**
   * Goes to the next (+1) or previous (-1) claim: the top document to that of the whole page, from frame `frameId` where
   * the reader is there; a frame to its own, to the first or last one when `isEntering`.
   */
  stepMatch: { from: 'extension', request: frameStep, response: z.boolean() },
  /** Of the top document: what one of its frames shows, or that it is not read (`refused`). */
  hearFrame: {
    from: 'extension',
    request: heardFrame,
    response: nothing,
  },
  /** Opens the card of the claim that the reader looks at, with the focus in it. */
  openCard: { from: 'extension', request: nothing, response: z.boolean() },
} as const;

export type FromPageProtocol = typeof fromPageProtocol;
export type BackgroundProtocol = typeof backgroundProtocol;
export type PageProtocol = typeof pageProtocol;
