/** What the reader has selected, with what stands beside it: a W3C `TextQuoteSelector`. */
import type { TextQuoteSelector } from './anchor';

const CONTEXT = 32;
const LONGEST = 4000;

/** Undefined where nothing is selected. */
export function selectedQuote(document: Document): TextQuoteSelector | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const exact = plain(selection.toString()).trim().slice(0, LONGEST);
  if (exact === '') return undefined;
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(document.body, document.body.childNodes.length);
  const prefix = plain(before.toString()).slice(-CONTEXT);
  const suffix = plain(after.toString()).slice(0, CONTEXT);
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
