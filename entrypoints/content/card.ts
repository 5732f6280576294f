/** Opens the claim card at a mark, keeps it there, and closes it without a trace. */
import type { ClaimView } from '../../claims/view';
import type { CardHost, CardRect } from '../../components/card-host';
import { parentOf } from '../../page/walk';
import type { ClaimMark } from './page-marks';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OpenOptions {
  /** Where the reader points; the card then stands at that line of the sentence. */
  readonly point?: Point;
  /** The claim to show first. */
  readonly key?: string;
  /** Keyboard and popup: the focus goes into the card, and back when it closes. */
  readonly focus?: boolean;
}

export interface CardOptions {
  readonly loadHost: () => Promise<CardHost>;
  readonly getClaims: (ids: readonly string[]) => Promise<readonly ClaimView[]>;
  readonly onOpen: (mark: ClaimMark | undefined) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onPointer: (inside: boolean) => void;
  readonly signal: AbortSignal;
}

interface Shown {
  readonly mark: ClaimMark;
  /** Which line of the sentence. */
  readonly line: number;
  readonly ended: AbortController;
}

export class Card {
  #host: CardHost | undefined;
  #shown: Shown | undefined;
  #focusBefore: Element | undefined;
  /** Counts the wishes, so that a slow answer to an old one opens nothing. */
  #wish = 0;
  readonly #claims = new Map<string, ClaimView>();

  constructor(private readonly options: CardOptions) {
    options.signal.addEventListener(
      'abort',
      () => {
        this.close();
        this.#host?.destroy();
      },
      { once: true },
    );
  }

  get mark(): ClaimMark | undefined {
    return this.#shown?.mark;
  }

  /** False when there is nothing to show, or something else was wished for meanwhile. */
  async open(mark: ClaimMark, { point, key, focus = false }: OpenOptions): Promise<boolean> {
    const wish = ++this.#wish;
    const [host, items] = await Promise.all([this.#loadHost(), this.#itemsOf(mark, key)]);
    const rects = linesOf(mark);
    const line = point ? nearestLine(rects, point) : 0;
    const rect = rects[line];
    if (wish !== this.#wish || this.options.signal.aborted || items.length === 0 || !rect) return false;
    if (focus) this.#focusBefore ??= deepActiveElement();
    this.#shown?.ended.abort();
    this.#shown = { mark, line, ended: new AbortController() };
    host.show({
      rect,
      container: containerOf(mark),
      items,
      focus,
      onClose: () => this.close(),
      onStep: this.options.onStep,
      onPointer: this.options.onPointer,
    });
    this.#follow(this.#shown);
    this.options.onOpen(mark);
    return true;
  }

  close(): void {
    this.#wish++;
    if (!this.#shown) return;
    this.#shown.ended.abort();
    this.#shown = undefined;
    this.#host?.hide();
    if (this.#focusBefore?.isConnected) (this.#focusBefore as HTMLElement).focus({ preventScroll: true });
    this.#focusBefore = undefined;
    this.options.onOpen(undefined);
  }

  /** The page has drawn the sentence anew. */
  moveTo(mark: ClaimMark): void {
    if (!this.#shown) return;
    this.#shown.ended.abort();
    this.#shown = { mark, line: this.#shown.line, ended: new AbortController() };
    this.#follow(this.#shown);
    this.#place();
    this.options.onOpen(mark);
  }

  /** Stays at the sentence while the page scrolls or is resized. */
  #follow({ ended }: Shown): void {
    let frame = 0;
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#place());
    };
    const listening = { capture: true, passive: true, signal: ended.signal };
    document.addEventListener('scroll', place, listening);
    window.addEventListener('resize', place, listening);
    ended.signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  }

  #place(): void {
    if (!this.#shown) return;
    const rects = linesOf(this.#shown.mark);
    const rect = rects[this.#shown.line] ?? rects[0];
    if (rect) this.#host?.move(rect);
    else this.close();
  }

  async #loadHost(): Promise<CardHost> {
    this.#host ??= await this.options.loadHost();
    return this.#host;
  }

  async #itemsOf(mark: ClaimMark, first: string | undefined) {
    const missing = mark.matches.map(({ claimId }) => claimId).filter((id) => !this.#claims.has(id));
    if (missing.length > 0)
      for (const claim of await this.options.getClaims(missing)) this.#claims.set(claim.id, claim);
    const items = mark.matches.flatMap((match) => {
      const claim = this.#claims.get(match.claimId);
      return claim ? [{ match, claim }] : [];
    });
    return items.sort((a, b) => Number(b.match.key === first) - Number(a.match.key === first));
  }
}

function linesOf({ ranges }: ClaimMark): CardRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

function nearestLine(rects: readonly CardRect[], { x, y }: Point): number {
  const beside = (value: number, low: number, high: number) => Math.max(low - value, value - high, 0);
  const distances = rects.map(({ left, right, top, bottom }) => beside(y, top, bottom) * 1000 + beside(x, left, right));
  return distances.indexOf(Math.min(...distances));
}

/** A modal dialog makes everything outside it inert, the card too. */
function containerOf({ passage }: ClaimMark): Element {
  for (let at: Element | null = passage.block.element; at; at = parentOf(at)) if (at.matches(':modal')) return at;
  return document.documentElement;
}

function deepActiveElement(): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  // A reader who steps on from within a card came from elsewhere.
  return active?.localName === 'claimlight-card' ? undefined : (active ?? undefined);
}
