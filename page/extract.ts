/** The sentences of a page, each with the way back to its place. */
import { type Span, segmentSentences } from '../matching/segment';
import type { Passage } from '../matching/types';
import type { TextBlock } from './flow';
import type { StyleOf } from './style';
import { parentOf, regionOf, Surroundings, type WalkHooks, walkBlocks } from './walk';

export interface PagePassage extends Passage, Span {
  /** `start` and `end` count in this block's text. */
  readonly block: TextBlock;
}

/** Characters that tell what a page is about. */
export const LEAD_LENGTH = 2000;

/** Sentences that a passage carries along from before it. */
const CONTEXT = 3;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], summary, dt';
const LISTS = 'ul, ol, dl, blockquote';
const MOST_OF_HEADING = 400;

/** What stands before the next sentence of a region. */
interface Around {
  readonly before: readonly string[];
  readonly heading?: string | undefined;
  /** The list or block quote that was read last, and the sentence that led up to it. */
  readonly list?: Element | null | undefined;
  readonly intro?: string | undefined;
}

/** Every sentence of `root`, a block, that a reader can see. */
export function extractPassages(root: Element, styleOf: StyleOf): PagePassage[] {
  const passages: PagePassage[] = [];
  for (const found of passagesOf([root], styleOf)) for (const passage of found) passages.push(passage);
  return passages;
}

/** Parts of a page in their order, block by block; an empty list now and then is a chance to pause. */
export function passagesOf(roots: readonly Element[], styleOf: StyleOf, hooks?: WalkHooks): Generator<PagePassage[]> {
  return withReplies(blocksOf(roots, styleOf, hooks));
}

function* blocksOf(roots: readonly Element[], styleOf: StyleOf, hooks?: WalkHooks): Generator<PagePassage[]> {
  const surroundings = new Surroundings(styleOf);
  const read = new Map<Element, Around>();
  let last: Element | undefined;
  for (const root of roots) {
    // It may have gone during a pause.
    if (!root.isConnected) continue;
    const region = regionOf(root);
    // Part of a page that was read before: what stands ahead of it is context.
    if (region !== root && (last !== root.previousElementSibling || !read.has(region)))
      read.set(region, aroundOf(root, region, styleOf, surroundings));
    last = root;
    for (const block of walkBlocks(root, styleOf, hooks, surroundings)) yield block ? readBlock(block, read) : [];
  }
}

/** What is quoted waits for what is said of it after the quotation, within the same article. */
function* withReplies(blocks: Iterable<PagePassage[]>): Generator<PagePassage[]> {
  let quotes: PagePassage[] = [];
  for (const passages of blocks) {
    const [first] = passages;
    if (!first || first.quoted) {
      quotes = [...quotes, ...passages];
      yield [];
      continue;
    }
    const isReply = first.block.region === quotes[0]?.block.region;
    if (quotes.length > 0) yield isReply ? quotes.map((passage) => ({ ...passage, after: first.text })) : quotes;
    quotes = [];
    yield passages;
  }
  if (quotes.length > 0) yield quotes;
}

/** The sentences of a block, which becomes what stands before the next. */
function readBlock(block: TextBlock, read: Map<Element, Around>): PagePassage[] {
  let { before, heading, list, intro }: Around = read.get(block.region) ?? { before: [] };
  const quoted = block.element.closest('blockquote') !== null;
  const inList = block.element.closest(LISTS);
  if (inList !== list) [list, intro] = [inList, inList ? before.at(-1) : undefined];
  const passages = segmentSentences(block.text).map((span): PagePassage => {
    const text = block.text.slice(span.start, span.end);
    const under = inList || (heading !== undefined && before.includes(heading)) ? heading : undefined;
    const passage = { ...span, block, text, before: withIntro(before, intro), heading: under, quoted };
    before = [...before, text].slice(-CONTEXT);
    return passage;
  });
  if (block.element.closest(HEADINGS)) heading = block.text.slice(0, MOST_OF_HEADING);
  read.set(block.region, { before, heading, list, intro });
  return passages;
}

/** How the page begins, from its first passages. */
export function leadOf(passages: readonly PagePassage[]): string {
  let lead = '';
  for (const { text } of passages) {
    if (lead.length + text.length >= LEAD_LENGTH) break;
    lead += `${text} `;
  }
  return lead.trimEnd();
}

/** Each item of a list is read with what leads up to the list. */
export function withIntro(before: readonly string[], intro: string | undefined): string[] {
  return intro === undefined || before.includes(intro) ? [...before] : [intro, ...before.slice(1 - CONTEXT)];
}

function aroundOf(root: Element, region: Element, styleOf: StyleOf, surroundings: Surroundings): Around {
  return { before: precedingSentences(root, region, styleOf, surroundings), heading: headingBefore(root, region) };
}

function headingBefore(root: Element, region: Element): string | undefined {
  const ahead = [...region.querySelectorAll(HEADINGS)].findLast(
    (heading) => heading.compareDocumentPosition(root) & root.DOCUMENT_POSITION_FOLLOWING,
  );
  return ahead?.textContent?.replace(/\s+/g, ' ').trim().slice(0, MOST_OF_HEADING);
}

/** The last sentences of the region before `root`, nearest last. */
function precedingSentences(root: Element, region: Element, styleOf: StyleOf, surroundings: Surroundings): string[] {
  const sentences: string[] = [];
  for (let at: Element | null = root; at && at !== region; at = parentOf(at)) {
    for (let sibling = at.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      const passages = [...walkBlocks(sibling, styleOf, {}, surroundings)].flatMap((block) =>
        block?.region === region
          ? segmentSentences(block.text).map(({ start, end }) => block.text.slice(start, end))
          : [],
      );
      sentences.unshift(...passages.slice(sentences.length - CONTEXT));
      if (sentences.length >= CONTEXT) return sentences;
    }
  }
  return sentences;
}
