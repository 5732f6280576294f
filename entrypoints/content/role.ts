/** What part of a page this document is. */

export const isTop = window === window.top;

/** The one whose settings count: what the reader sees in the address bar. A frame was told it with its script. */
export function siteOfPage(): string {
  return globalThis.claimlightSite ?? location.host;
}

/** See `FrameReport`. */
export function placeInTop(): number {
  let outermost: Window = window;
  while (outermost.parent !== window.top) outermost = outermost.parent;
  for (let i = 0; i < outermost.parent.length; i++) if (outermost.parent[i] === outermost) return i;
  return -1;
}
