import type { FrameStop } from './frames';
import { type ClaimMark, placeOf } from './page-marks';
import { isTop } from './role';

/** Brings a mark into view at once, also within boxes that scroll; leaves the page where it is when it can be seen. */
export function scrollToMark(mark: ClaimMark): void {
  // A frame sees no more than its own window: it may be out of sight itself.
  if (isTop && isInView(mark)) return;
  placeOf(mark).parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (isInView(mark)) return;
  // The sentence stands in the midst of a block higher than the window.
  const { top, height } = boxOf(mark);
  window.scrollBy({ top: top - (innerHeight - height) / 2, behavior: 'instant' });
}

/** With some air around, for the card. */
function isInView(mark: ClaimMark): boolean {
  const { top, bottom, left, right } = boxOf(mark);
  const margin = innerHeight / 10;
  return top >= margin && bottom <= innerHeight - margin && left >= 0 && right <= innerWidth;
}

/** Any of it can be seen. */
export function isOnScreen(mark: ClaimMark): boolean {
  const { top, bottom, left, right, width } = boxOf(mark);
  return width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

/** What cannot be seen from here is far below. */
export function boxOf(stop: ClaimMark | FrameStop): DOMRect {
  const place = 'frameId' in stop ? stop.element : stop.ranges[0];
  return place?.getBoundingClientRect() ?? new DOMRect(0, 1e9);
}
