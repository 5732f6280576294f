/** Puts the claim card over a page and takes it away again without a trace. */
import { render } from 'preact';
import { CardDialog, type CardDialogProps, type CardItem } from './card-dialog';
import { buildFrame, type Frame } from './card-frame';

/** Viewport coordinates in CSS pixels. */
export interface CardRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardOptions extends Pick<CardDialogProps, 'getClaims' | 'setDismissed'> {
  /** The sentence, or the line of it that was pointed at. */
  readonly rect: CardRect;
  /** Where the host goes: the open modal dialog, or the document element. */
  readonly container: Element;
  /** The claims that the sentence repeats; the first is shown first. */
  readonly items: readonly CardItem[];
  /** Move the focus into the card, for readers who came by keyboard or from the popup. */
  readonly focus: boolean;
  onClose(): void;
  /** The reader wants the page's next (+1) or previous (-1) claim. */
  onStep(step: 1 | -1): void;
  /** The pointer or the keyboard focus entered or left the card. */
  onPointer(inside: boolean): void;
}

export interface CardHost {
  show(options: CardOptions): void;
  /** Follows the sentence while the page scrolls or is resized. */
  move(rect: CardRect): void;
  /** Removes the card; the page is as before. Never calls `onClose`. */
  hide(): void;
  /** Like `hide`, and forgets everything kept for the next time. */
  destroy(): void;
}

/** CSS pixels that fit most claims; a side with less room is taken only if it is the roomier one. */
const COMFORTABLE_HEIGHT = 440;

export function createCardHost(document: Document): CardHost {
  let frame: Frame | undefined;
  let shown: CardOptions | undefined;
  let index = 0;
  let side: 'below' | 'above' = 'below';
  let hovered = false;
  let focused = false;
  let inside = false;

  const draw = () => {
    if (!frame || !shown) return;
    const stays = frame.root.activeElement !== null;
    render(
      <CardDialog
        items={shown.items}
        index={index}
        side={side}
        announcement={(stays && shown.items[index]?.claim.text) || ''}
        getClaims={shown.getClaims}
        setDismissed={shown.setDismissed}
        onClose={shown.onClose}
        onStep={step}
        onHover={hover}
      />,
      frame.mount,
    );
    frame.root.querySelector('.body')?.scrollTo(0, 0);
  };

  /** Through the claims of this sentence first, then on to the page's next one. */
  const step = (by: 1 | -1) => {
    if (!shown?.items[index + by]) return shown?.onStep(by);
    index += by;
    draw();
  };

  const report = () => {
    const now = hovered || focused;
    if (!shown || now === inside) return;
    inside = now;
    shown.onPointer(inside);
  };

  const hover = (now: boolean) => {
    hovered = now;
    report();
  };

  /** A click leaves focus behind, too, but only the keyboard's holds the card open. */
  const focus = (element: EventTarget | null) => {
    focused = element instanceof Element && element.matches(':focus-visible');
    report();
  };

  const closeOnEscape = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    // A page's modal dialog around the card stays open.
    event.preventDefault();
    shown?.onClose();
  };

  const build = () => {
    const built = buildFrame(document);
    built.root.addEventListener('keydown', closeOnEscape);
    built.root.addEventListener('focusin', (event) => focus(event.target));
    built.root.addEventListener('focusout', (event) => {
      const next = (event as FocusEvent).relatedTarget;
      if (!(next instanceof Node && built.root.contains(next))) focus(null);
    });
    return built;
  };

  const hide = () => {
    shown = undefined;
    hovered = false;
    focused = false;
    inside = false;
    if (!frame) return;
    frame.host.remove();
    render(null, frame.mount);
  };

  return {
    show(options) {
      frame ??= build();
      shown = options;
      index = 0;
      side = roomierSide(options.rect, document);
      const { host, root, place, mount } = frame;
      if (host.parentNode !== options.container) options.container.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      Object.assign(place.style, boxStyle(options.rect));
      draw();
      // A reader on one of the card's buttons stays there.
      if (options.focus && !root.activeElement)
        mount.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
    },
    move(rect) {
      if (frame && shown) Object.assign(frame.place.style, boxStyle(rect));
    },
    hide,
    destroy() {
      hide();
      frame = undefined;
    },
  };
}

function boxStyle({ left, top, right, bottom }: CardRect) {
  return { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` };
}

/** Chosen once, so that the card does not jump when the reader unfolds a part of it. */
function roomierSide({ top, bottom }: CardRect, document: Document): 'below' | 'above' {
  const below = document.documentElement.clientHeight - bottom;
  return below >= COMFORTABLE_HEIGHT || below >= top ? 'below' : 'above';
}
