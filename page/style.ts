/** What of an element's computed style decides whether its text is read, and with what it forms one run of text. */

/** The part of `CSSStyleDeclaration` that is looked at; lengths are in px as browsers compute them. */
export interface ElementStyle {
  readonly display: string;
  readonly visibility: string;
  readonly contentVisibility: string;
  readonly opacity: string;
  readonly transitionDuration: string;
  readonly animationName: string;
  readonly position: string;
  readonly cssFloat: string;
  readonly overflowY: string;
  readonly width: string;
  readonly height: string;
  readonly maxHeight: string;
  readonly left: string;
  readonly top: string;
  readonly clip: string;
  readonly clipPath: string;
  readonly fontSize: string;
  readonly textIndent: string;
  readonly whiteSpace: string;
}

/** `getComputedStyle` in a browser; the command line brings a small cascade of its own. */
export type StyleOf = (element: Element) => ElementStyle;

/** Further out than this is out of sight for good: the customs of text for screen readers only. */
const OFF_SCREEN = -900;

/** The element and all within is out of a reader's sight. */
export function isHidden(style: ElementStyle): boolean {
  return (
    style.display === 'none' ||
    style.contentVisibility === 'hidden' ||
    isTransparent(style) ||
    isCollapsed(style) ||
    (isPositioned(style) && isOutOfSight(style))
  );
}

/** The element's own text can be read. Unlike `isHidden`, elements within may differ. */
export function showsText(style: ElementStyle): boolean {
  return style.visibility === 'visible' && px(style.fontSize) !== 0 && !(px(style.textIndent) < OFF_SCREEN);
}

/** Part of the line of text around it. */
export function isInline(style: ElementStyle): boolean {
  return /^(inline|contents|ruby)/.test(style.display);
}

/** Text goes on around it: a side note, a tooltip, a floated picture. */
export function isOutOfFlow(style: ElementStyle): boolean {
  return isPositioned(style) || style.cssFloat === 'left' || style.cssFloat === 'right';
}

/** Line ends in the source are line ends on the page. */
export function keepsLines(style: ElementStyle): boolean {
  return style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces';
}

function isPositioned({ position }: ElementStyle): boolean {
  return position === 'absolute' || position === 'fixed';
}

/** Pages fade their text in while one scrolls: what is about to appear counts as there. */
function isTransparent({ opacity, transitionDuration, animationName }: ElementStyle): boolean {
  if (opacity === '' || Number(opacity) > 0) return false;
  return !/[1-9]/.test(transitionDuration) && (animationName === 'none' || animationName === '');
}

/** A folded-up panel. */
function isCollapsed({ overflowY, height, maxHeight }: ElementStyle): boolean {
  return (overflowY === 'hidden' || overflowY === 'clip') && (px(height) === 0 || px(maxHeight) === 0);
}

/** Text for screen readers only. */
function isOutOfSight({ clip, clipPath, width, height, overflowY, left, top }: ElementStyle): boolean {
  return (
    /^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(clip) ||
    /^inset\((?:50|100)%/.test(clipPath) ||
    (px(width) <= 1 && px(height) <= 1 && overflowY !== 'visible' && overflowY !== '') ||
    px(left) < OFF_SCREEN ||
    px(top) < OFF_SCREEN
  );
}

/** NaN for `auto`, percentages and the like, which compare as false. */
function px(value: string): number {
  return /^-?[\d.]+(?:px)?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
}
