/** The card's one element in the page: out of reach of the page's styles, scripts and shortcuts. */
import { direction } from '../i18n/text';
import hostCss from './card-host.css?inline';
import claimCss from './claim-card.css?inline';
import themeCss from './theme.css?inline';

export interface Frame {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Invisible box over the sentence that the card is anchored to. */
  readonly place: HTMLElement;
  /** What the card is rendered into. */
  readonly mount: HTMLElement;
}

/** Not even `* { display: none !important }` of a page reaches the host: inline importance wins over it. */
const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;';

/** What happens in the card is none of the page's business: shortcuts, click-outside handlers, focus traps. */
const KEPT_FROM_PAGE = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'focusin', 'focusout'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'touchstart', 'touchmove', 'touchend'],
  ...['wheel', 'copy', 'dragstart'],
];

/** Says what the element is to whoever inspects the page. */
const MARK = 'data-claimlight-card';

/** The card's host; what is inside it does not show from outside. */
export function isCardHost(target: unknown): boolean {
  return target instanceof Element && target.hasAttribute(MARK);
}

/**
 * Builds the element without attaching it. Its listeners live and die with it. A name of our own could be taken: a page
 * that has defined an element of that name is handed its closed shadow root (`ElementInternals`).
 */
export function buildFrame(document: Document): Frame {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.style.cssText = `${HOST_STYLE} direction: ${direction()} !important;`;
  host.popover = 'manual';
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, (event) => event.stopPropagation());
  const root = host.attachShadow({ mode: 'closed' });
  const place = document.createElement('div');
  place.className = 'place';
  const mount = document.createElement('div');
  root.append(place, mount);
  // A constructed sheet is not stopped by a page's content security policy, as a style element may be.
  const sheet = new (document.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(themeCss + claimCss + hostCss);
  root.adoptedStyleSheets = [sheet];
  return { host, root, place, mount };
}
