/** What part of a page this document is. */

export const isTop = window === window.top;

/** See `FrameReport`. */
export function placeInTop(): number {
  let outermost: Window = window;
  while (outermost.parent !== window.top) outermost = outermost.parent;
  for (let i = 0; i < outermost.parent.length; i++) if (outermost.parent[i] === outermost) return i;
  return -1;
}
