/** Shadow roots as content scripts see them: the closed ones, too. */

type Look = (element: Element) => ShadowRoot | null;

interface WithClosed {
  /** Firefox. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Chromium; nobody else has it, the terminal and page scripts included. */
const look = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Look } } }).chrome?.dom
  ?.openOrClosedShadowRoot;

/** Custom elements, and the few others that can carry one: there are far more of the rest, and asking is dear. */
const HOSTS = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Our own card, which speaks of known claims. */
const OURS = 'data-claimlight-card';

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!HOSTS.test(element.localName) || element.hasAttribute(OURS)) return null;
  try {
    return (element as WithClosed).openOrClosedShadowRoot ?? look?.(element) ?? null;
  } catch {
    // The extension has been renewed or switched off under the page.
    return null;
  }
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
