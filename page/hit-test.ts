/** Which marks lie under the pointer. */
import type { Mark } from './highlight';
import { isShadowRoot } from './shadow-root';

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

/** Newer than TypeScript's own list of the DOM. */
export interface HitTestRegistry {
  highlightsFromPoint(x: number, y: number, options: { shadowRoots: readonly ShadowRoot[] }): readonly HighlightHit[];
}

/** Viewport coordinates. Text that something else covers is not hit. */
export function marksAt<M extends Mark>(x: number, y: number, marks: readonly M[], registry: HitTestRegistry): M[] {
  const roots = new Set(marks.flatMap(({ ranges }) => ranges.map((range) => range.startContainer.getRootNode())));
  const hits = registry.highlightsFromPoint(x, y, { shadowRoots: [...roots].filter(isShadowRoot) });
  const hit = new Set(hits.flatMap(({ ranges }) => ranges));
  return marks.filter(({ ranges }) => ranges.some((range) => hit.has(range)));
}
