/** How a reader comes from a mark to its card and back: by pointer, by touch, by keyboard. */
import type { ClaimView } from '../claims/view';
import type { PageMatch } from '../messaging/protocol';
import type { SetDismissed } from './card-dialog';
import { isCardHost } from './card-frame';
import type { CardHost, CardRect } from './card-host';
import { CardPointer } from './card-pointer';

/** A marked sentence. */
export interface ReadableMark {
  readonly ranges: readonly Range[];
  /** The block that the sentence stands in. */
  readonly element: Element;
  /** The claims it repeats, surest first. */
  readonly matches: readonly PageMatch[];
}

/** Viewport coordinates in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CardControllerOptions {
  markAt(point: Point): ReadableMark | undefined;
  getClaims(ids: readonly string[]): Promise<readonly ClaimView[]>;
  /** The mark whose card is open now. */
  onOpen(mark: ReadableMark | undefined): void;
  /** The reader wants the page's next (+1) or previous (-1) mark. */
  onStep(step: 1 | -1): void;
  /** Keeps that a sentence is not a claim, or that it is; undefined where nothing is to be kept. */
  readonly setDismissed?: SetDismissed | undefined;
  /** Everything is undone when it aborts. */
  readonly signal: AbortSignal;
}

interface OpenOptions {
  /** Where the reader points; the card then stands at that line of the sentence. */
  readonly point?: Point;
  /** The claim to show first. */
  readonly key?: string;
  /** Keyboard and popup: the focus goes into the card, and back when it closes. */
  readonly focus?: boolean;
}

interface Shown {
  readonly mark: ReadableMark;
  /** Which line of the sentence. */
  readonly line: number;
  readonly ended: AbortController;
}

export class CardController {
  #shown: Shown | undefined;
  #focusBefore: Element | undefined;
  /** Keys of the marks that the reader has taken off in the open card, and may put back. */
  readonly #dismissed = new Set<string>();
  /** Counts the wishes, so that a slow answer to an old one opens nothing. */
  #wish = 0;
  readonly #claims = new Map<string, ClaimView>();
  readonly #pointer: CardPointer;

  constructor(
    private readonly host: CardHost,
    private readonly options: CardControllerOptions,
  ) {
    const { signal } = options;
    this.#pointer = new CardPointer({
      markAt: options.markAt,
      opened: () => this.mark,
      open: (mark, point) => void this.#open(mark, { point }),
      close: () => this.close(),
      signal,
    });
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  get mark(): ReadableMark | undefined {
    return this.#shown?.mark;
  }

  /** For the keyboard: the focus goes into the card. False when there is nothing to show. */
  show(mark: ReadableMark, key: string): Promise<boolean> {
    this.#pointer.release();
    return this.#open(mark, { key, focus: true });
  }

  close(): void {
    this.#wish++;
    if (!this.#shown) return;
    this.#shown.ended.abort();
    this.#shown = undefined;
    this.host.hide();
    this.#dismissed.clear();
    this.#pointer.forgetCard();
    if (this.#focusBefore?.isConnected) (this.#focusBefore as HTMLElement).focus({ preventScroll: true });
    this.#focusBefore = undefined;
    this.options.onOpen(undefined);
  }

  /** The open card's sentence has no mark any more. The card goes; false when the reader took the mark off in it: it stays. */
  lose(): boolean {
    if (this.#dismissed.size > 0) return false;
    this.close();
    return true;
  }

  /** The page has drawn the open card's sentence anew. */
  moveTo(mark: ReadableMark): void {
    if (!this.#shown) return;
    this.#follow(mark, this.#shown.line);
    this.#place();
  }

  /** False when there is nothing to show, or something else was wished for meanwhile. */
  async #open(mark: ReadableMark, { point, key, focus = false }: OpenOptions): Promise<boolean> {
    const wish = ++this.#wish;
    const items = await this.#itemsOf(mark, key);
    const rects = linesOf(mark);
    const line = point ? nearestLine(rects, point) : 0;
    const rect = columnAt(rects, line);
    if (wish !== this.#wish || this.options.signal.aborted || items.length === 0 || !rect) return false;
    if (focus) this.#focusBefore ??= focusedElement();
    this.host.show({
      rect,
      container: containerOf(mark),
      items,
      focus,
      getClaims: (ids) => this.#claimsOf(ids),
      setDismissed: this.options.setDismissed && ((match, dismissed) => this.#setDismissed(match, dismissed)),
      onClose: () => this.close(),
      onStep: this.options.onStep,
      onPointer: (inside) => this.#pointer.setInCard(inside),
    });
    this.#follow(mark, line);
    return true;
  }

  /** Stays at the sentence while the page scrolls or is resized. */
  #follow(mark: ReadableMark, line: number): void {
    this.#shown?.ended.abort();
    const ended = new AbortController();
    this.#shown = { mark, line, ended };
    let frame = 0;
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#place());
    };
    const listening = { capture: true, passive: true, signal: ended.signal };
    document.addEventListener('scroll', place, listening);
    window.addEventListener('resize', place, listening);
    ended.signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
    this.options.onOpen(mark);
  }

  #place(): void {
    if (!this.#shown) return;
    const rects = linesOf(this.#shown.mark);
    const rect = columnAt(rects, this.#shown.line) ?? columnAt(rects, 0);
    if (rect) this.host.move(rect);
    else this.close();
  }

  async #itemsOf(mark: ReadableMark, first: string | undefined) {
    const claims = await this.#claimsOf(mark.matches.map(({ claimId }) => claimId));
    const items = mark.matches.flatMap((match) => {
      const claim = claims.find(({ id }) => id === match.claimId);
      return claim ? [{ match, claim }] : [];
    });
    return items.sort((a, b) => Number(b.match.key === first) - Number(a.match.key === first));
  }

  /** Those that are known, each asked for once. */
  async #claimsOf(ids: readonly string[]): Promise<ClaimView[]> {
    const missing = ids.filter((id) => !this.#claims.has(id));
    if (missing.length > 0)
      for (const claim of await this.options.getClaims(missing)) this.#claims.set(claim.id, claim);
    return ids.flatMap((id) => this.#claims.get(id) ?? []);
  }

  /** Remembered before it is kept: the mark may be gone before the answer comes. */
  async #setDismissed(match: PageMatch, dismissed: boolean): Promise<void> {
    if (dismissed) this.#dismissed.add(match.key);
    try {
      await this.options.setDismissed?.(match, dismissed);
      if (!dismissed) this.#dismissed.delete(match.key);
    } catch (error) {
      if (dismissed) this.#dismissed.delete(match.key);
      throw error;
    }
  }

  /** Escape closes the card, wherever the focus is, and nothing else: the page hears the next one. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || !this.#shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  #end(): void {
    this.close();
    this.host.destroy();
  }
}

function linesOf({ ranges }: ReadableMark): CardRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

function nearestLine(rects: readonly CardRect[], { x, y }: Point): number {
  const beside = (value: number, low: number, high: number) => Math.max(low - value, value - high, 0);
  const distances = rects.map(({ left, right, top, bottom }) => beside(y, top, bottom) * 1000 + beside(x, left, right));
  return distances.indexOf(Math.min(...distances));
}

/** One line with those above and below it in the same column: the card does not cover what the reader compares it with. */
function columnAt(rects: readonly CardRect[], line: number): CardRect | undefined {
  const at = rects[line];
  if (!at) return undefined;
  const column = rects.filter(({ left, right }) => left < at.right && right > at.left);
  return {
    left: at.left,
    right: at.right,
    top: Math.min(...column.map(({ top }) => top)),
    bottom: Math.max(...column.map(({ bottom }) => bottom)),
  };
}

/** A modal dialog makes everything outside it inert, the card too. */
function containerOf({ element }: ReadableMark): Element {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const dialog = at.closest(':modal');
    if (dialog) return dialog;
  }
  return document.documentElement;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function focusedElement(): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  // A reader who steps on from within a card came from elsewhere.
  return isCardHost(active) ? undefined : (active ?? undefined);
}
