/** The sentences of a page, each with the way back to its place. */
import { type Span, segmentSentences } from '../matching/segment';
import type { Passage } from '../matching/types';
import type { TextBlock } from './flow';
import type { StyleOf } from './style';
import { parentOf, regionOf, type WalkHooks, walkBlocks } from './walk';

export interface PagePassage extends Passage, Span {
  /** `start` and `end` count in this block's text. */
  readonly block: TextBlock;
}

/** Characters that tell what a page is about. */
export const LEAD_LENGTH = 2000;

/** Sentences that a passage carries along from before it. */
const CONTEXT = 3;

/** Every sentence of `root`, a block, that a reader can see. */
export function extractPassages(root: Element, styleOf: StyleOf): PagePassage[] {
  const passages: PagePassage[] = [];
  for (const found of passagesOf(root, styleOf)) for (const passage of found) passages.push(passage);
  return passages;
}

/** Block by block; an empty list now and then is a chance to pause. */
export function* passagesOf(root: Element, styleOf: StyleOf, hooks?: WalkHooks): Generator<PagePassage[]> {
  const region = regionOf(root);
  const read = new Map<Element, readonly string[]>();
  // Part of a page that was read before: what stands ahead of it is context.
  if (region !== root) read.set(region, precedingSentences(root, region, styleOf));
  for (const block of walkBlocks(root, styleOf, hooks)) {
    if (!block) {
      yield [];
      continue;
    }
    let before = read.get(block.region) ?? [];
    const passages = segmentSentences(block.text).map((span): PagePassage => {
      const text = block.text.slice(span.start, span.end);
      const passage = { ...span, block, text, before: [...before] };
      before = [...before, text].slice(-CONTEXT);
      return passage;
    });
    read.set(block.region, before);
    yield passages;
  }
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

/** The last sentences of the region before `root`, nearest last. */
function precedingSentences(root: Element, region: Element, styleOf: StyleOf): string[] {
  const sentences: string[] = [];
  for (let at: Element | null = root; at && at !== region; at = parentOf(at)) {
    for (let sibling = at.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      const passages = [...walkBlocks(sibling, styleOf)].flatMap((block) =>
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
