/**
 * Examples from labelled pages, each sentence in its place. A pack may have
 * learned from the same sentences: pages are judged by an index without theirs.
 */
import type { Claim, Pack } from '../claims/pack';
import { openPack } from '../matching/engine';
import type { MatchIndex } from '../matching/index/match-index';
import { namesInLead, readPassage } from '../matching/reading';
import { shortlist } from '../matching/shortlist';
import type { Passage } from '../matching/types';
import { withIntro } from '../page/extract';
import type { LabelledPage, LabelledSentence } from './labelled-pages';
import type { LabelledRow } from './rows';

export const PAGE_FOLDS = 6;

/** How a page begins, in characters: as much as the extension looks at. */
const LEAD = 2000;
const BEFORE = 3;

/** A sentence with the claims that come to mind. */
export interface JudgedSentence {
  readonly page: string;
  readonly fold: number;
  readonly sentence: LabelledSentence;
  readonly rows: readonly (LabelledRow & { readonly claim: string })[];
}

/** @param know what of the pack may be known: everything, or nothing but one sentence a claim. */
export function judgePages(pack: Pack, pages: readonly LabelledPage[], know: (pack: Pack) => Pack): JudgedSentence[] {
  return Array.from({ length: PAGE_FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const own = pages.filter((_, i) => i % PAGE_FOLDS === fold);
    const index = openPack(know(withoutSentences(pack, own)));
    return own.flatMap((page) => judgePage(page, index).map((judged) => ({ ...judged, fold })));
  });
}

function judgePage({ page, title, sentences }: LabelledPage, index: MatchIndex): Omit<JudgedSentence, 'fold'>[] {
  const texts = sentences.map(({ text }) => text);
  const lead = namesInLead({ title, language: 'en', lead: texts.join(' ').slice(0, LEAD) }, index);
  return sentences.map((sentence, i) => {
    const reading = readPassage(passageAt(sentences, i), lead, index);
    const rows = shortlist(reading, index).map(({ claim, evidence: { numbers, kind: claimKind } }) => {
      const id = index.claimId(claim).replace(/^.*\//, '');
      const label: 0 | 1 = sentence.claims.includes(id) ? 1 : 0;
      return {
        claim: id,
        numbers,
        claimKind,
        label,
        weight: 1,
        kind: `page: ${sentence.label} ${sentence.kind}`.trim(),
      };
    });
    return { page, sentence, rows };
  });
}

/** A sentence with what the extension would read around it. */
function passageAt(sentences: readonly LabelledSentence[], at: number): Passage {
  const { text, place } = sentences[at] as LabelledSentence;
  const listed = isListed(place);
  const ahead = sentences.slice(0, at);
  const before = ahead.slice(-BEFORE).map((own) => own.text);
  const intro = listed ? ahead.findLast((own) => !isListed(own.place))?.text : undefined;
  const heading = ahead.findLast((own) => own.place === 'heading')?.text;
  return {
    text,
    before: withIntro(before, intro),
    heading: heading !== undefined && (listed || before.includes(heading)) ? heading : undefined,
    quoted: place === 'quote',
  };
}

function isListed(place: LabelledSentence['place']): boolean {
  return place === 'item' || place === 'quote';
}

/** The pack as it would be had nobody read these pages. */
function withoutSentences(pack: Pack, pages: readonly LabelledPage[]): Pack {
  const texts = new Set(pages.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
  const unread = (claim: Claim): Claim => ({
    ...claim,
    wordings: claim.wordings.filter((text) => !texts.has(text)),
    contrasts: claim.contrasts.filter(({ text }) => !texts.has(text)),
  });
  return { ...pack, claims: pack.claims.map(unread) };
}

/** What a list of claims from elsewhere knows: sentences, no names, no wordings. */
export function barest(pack: Pack): Pack {
  return {
    ...pack,
    entities: [],
    synonyms: [],
    claims: pack.claims.map(({ frame: _, ...claim }) => ({ ...claim, wordings: [], contrasts: [] })),
  };
}

/** What a hurried pack maker knows: about so many wordings a claim, spread evenly, and half as many contrasts. */
export function thinned(pack: Pack, wordings: number): Pack {
  const some = <T>(all: readonly T[], count: number) =>
    all.filter((_, i) => i % Math.max(1, Math.ceil(all.length / count)) === 0);
  const claims = pack.claims.map((claim) => ({
    ...claim,
    wordings: some(claim.wordings, wordings),
    contrasts: some(claim.contrasts, wordings / 2),
  }));
  return { ...pack, claims };
}
