/** Characters: a short sentence. */
const LEAST = 30;
const NO_TEXT = /^(?:script|style|noscript|template|textarea|select|button)$/;

/** Something to read is there, or may be in a shadow root. What is being written is nobody's to read. */
export function hasText(document: Document): boolean {
  const { body } = document;
  if (!body || document.designMode === 'on' || body.isContentEditable) return false;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    return NO_TEXT.test((node as Partial<Element>).localName ?? '')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  });
  let length = 0;
  while (length < LEAST && walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      if (node.localName.includes('-') || node.shadowRoot) return true;
    } else length += (node as Text).data.trim().length;
  }
  return length >= LEAST;
}
