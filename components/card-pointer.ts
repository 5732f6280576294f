/** Resting on a mark or tapping it opens the card; leaving both closes it. */
import type { Point, ReadableMark } from './card-controller';
import { isCardHost } from './card-frame';

interface CardPointerOptions {
  markAt(point: Point): ReadableMark | undefined;
  /** The mark whose card is open. */
  opened(): ReadableMark | undefined;
  open(mark: ReadableMark, point: Point): void;
  close(): void;
  readonly signal: AbortSignal;
}

/** Long enough that a pointer on its way elsewhere opens nothing. */
const REST_MS = 300;
/** Time to travel from the mark to the card. */
const GRACE_MS = 300;
const INTERACTIVE = 'a[href], button, input, select, textarea, summary, label, [role=button], [role=link]';

export class CardPointer {
  #resting: ReadableMark | undefined;
  #point: Point = { x: 0, y: 0 };
  #frame = 0;
  #openTimer: ReturnType<typeof setTimeout> | undefined;
  #closeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by the pointer's rest alone, so that its leaving closes it again. */
  #isHover = false;
  #inCard = false;

  constructor(private readonly options: CardPointerOptions) {
    const { signal } = options;
    const listening = { capture: true, passive: true, signal };
    // What the page has made up is not the reader's hand: it would tell the page where marks are.
    document.addEventListener('pointermove', (event) => event.isTrusted && this.#onMove(event), listening);
    document.addEventListener('pointerdown', (event) => event.isTrusted && this.#onDown(event), listening);
    document.addEventListener('click', (event) => event.isTrusted && this.#onClick(event), listening);
    document.documentElement.addEventListener('pointerleave', () => this.#rest(undefined), { passive: true, signal });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** The card tells when the pointer or the focus enters or leaves it. */
  setInCard(inCard: boolean): void {
    this.#inCard = inCard;
    if (inCard) this.#cancelClose();
    else if (this.#isHover) this.#closeSoon();
  }

  /** A card that was opened otherwise stays until it is closed. */
  release(): void {
    this.#isHover = false;
    this.#inCard = false;
    clearTimeout(this.#openTimer);
    this.#cancelClose();
  }

  /** The card is gone; nobody will tell that the pointer has left it. */
  forgetCard(): void {
    this.#inCard = false;
    this.#isHover = false;
    this.#cancelClose();
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#point = { x: event.clientX, y: event.clientY };
    // A button held down is a selection being made.
    const isSelecting = event.buttons > 0;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#rest(isSelecting ? undefined : this.options.markAt(this.#point));
    });
  }

  #rest(mark: ReadableMark | undefined): void {
    if (mark !== this.#resting) {
      this.#resting = mark;
      clearTimeout(this.#openTimer);
      if (mark && mark !== this.options.opened()) this.#openTimer = setTimeout(() => this.#openByRest(mark), REST_MS);
    }
    if (!this.#isHover || !this.options.opened()) return;
    if (this.#inCard || (mark && mark === this.options.opened())) this.#cancelClose();
    else this.#closeSoon();
  }

  #openByRest(mark: ReadableMark): void {
    if (this.#inCard || (this.options.opened() && !this.#isHover)) return;
    this.#cancelClose();
    this.#isHover = true;
    this.options.open(mark, this.#point);
  }

  #onDown(event: PointerEvent): void {
    clearTimeout(this.#openTimer);
    const opened = this.options.opened();
    if (!opened || isCardHost(event.target)) return;
    if (this.options.markAt({ x: event.clientX, y: event.clientY }) !== opened) this.options.close();
  }

  #onClick(event: MouseEvent): void {
    if ((event as Partial<PointerEvent>).pointerType !== 'touch' || isCardHost(event.target)) return;
    const isControl = event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE));
    const point = { x: event.clientX, y: event.clientY };
    const mark = isControl ? undefined : this.options.markAt(point);
    if (!mark) return;
    this.release();
    this.options.open(mark, point);
  }

  #closeSoon(): void {
    this.#closeTimer ??= setTimeout(() => {
      this.#closeTimer = undefined;
      if (this.#isHover && !this.#inCard) this.options.close();
    }, GRACE_MS);
  }

  #cancelClose(): void {
    clearTimeout(this.#closeTimer);
    this.#closeTimer = undefined;
  }

  #stop(): void {
    this.release();
    cancelAnimationFrame(this.#frame);
  }
}
