/** One spell of being switched on: reads the page, marks its claims, and undoes it all when it ends. */
import type { CardController, CardControllerOptions } from '../../components/card-controller';
import type { PageContext } from '../../matching/types';
import { askFromPage } from '../../messaging/ask';
import { packPassages } from '../../messaging/passages';
import type { PageReport } from '../../messaging/protocol';
import type { PagePassage } from '../../page/extract';
import { type MarkStyle, Painter } from '../../page/highlight';
import { type HitTestRegistry, marksAt } from '../../page/hit-test';
import { type PageChanges, PageObserver } from '../../page/observe';
import { isWithin } from '../../page/order';
import { shadowRootOf } from '../../page/shadow-root';
import type { ShadowStyle } from '../../page/shadow-style';
import type { StyleOf } from '../../page/style';
import { watchDismissed } from '../../storage/dismissed';
import { readContext } from './context';
import { setDismissed } from './dismissals';
import { HiddenParts } from './hidden';
import { MatchQueue } from './match-queue';
import { onViewChange } from './navigation';
import { type ClaimMark, PageMarks, placeOf } from './page-marks';
import { Scanner } from './scanner';
import { boxOf, isOnScreen, scrollToMark } from './scroll';

export interface SessionOptions {
  readonly markStyle: MarkStyle;
  /** Most pages have no mark and never need it. */
  readonly loadCard: () => Promise<(options: CardControllerOptions) => CardController>;
  /** Where the document's rules do not reach into shadow roots. */
  readonly shadowStyle: ((signal: AbortSignal) => ShadowStyle) | undefined;
  readonly onReport: (report: { state: PageReport['state']; count: number }) => void;
}

const styleOf: StyleOf = (element) => getComputedStyle(element);

export class Session {
  readonly #ended = new AbortController();
  readonly #marks = new PageMarks();
  readonly #hidden = new HiddenParts(styleOf);
  readonly #painter: Painter;
  readonly #shadowStyle: ShadowStyle | undefined;
  readonly #observer: PageObserver;
  readonly #queue: MatchQueue;
  readonly #scanner: Scanner;
  #card: CardController | undefined;
  #cardLoading: Promise<CardController> | undefined;
  /** Custom elements whose script has not run yet; what they show is in no node so far. */
  #undefined: readonly Element[] = [];
  /** Where the reader is among the marks. */
  #current: string | undefined;
  /** The open card's claim, while the page draws its sentence anew. */
  #lost: string | undefined;
  #errorTold = false;
  /** Until the page changes. */
  #context: PageContext | undefined;

  constructor(private readonly options: SessionOptions) {
    const { signal } = this.#ended;
    this.#painter = new Painter(CSS.highlights, options.markStyle, signal);
    this.#shadowStyle = options.shadowStyle?.(signal);
    this.#observer = new PageObserver(document, styleOf, (changes) => this.#onChange(changes), signal);
    this.#queue = new MatchQueue({
      ask: (page, passages) => askFromPage('matchPassages', { page, ...packPassages(passages) }),
      page: () => {
        this.#context ??= readContext(styleOf);
        return this.#context;
      },
      onAnswer: (passage, answer) => this.#onAnswer(passage, answer),
      onIdle: () => this.#update(),
      signal,
    });
    this.#scanner = new Scanner({
      styleOf,
      hooks: {
        onHidden: (element) => this.#hidden.add(element),
        onShadowRoot: (root) => this.#observer.watch(root),
      },
      onPassages: (passages, near) => this.#queue.add(passages, near),
      signal,
    });
    onViewChange(() => this.#readAgain(), signal);
    window.addEventListener('load', () => this.#readDefined(), { signal });
    watchDismissed((sentences) => this.#askAnew(sentences), signal);
    void this.#read([document.body ?? document.documentElement]);
    this.#undefined = [...document.querySelectorAll(':not(:defined)')];
  }

  /** The page is left as it was found. */
  end(): void {
    this.#ended.abort();
  }

  restyle(style: MarkStyle): void {
    this.#painter.restyle(style);
  }

  /** In page order. */
  get marks(): readonly ClaimMark[] {
    return this.#marks.all;
  }

  /** An error that the reader has been told of is tried again on being asked once more. */
  report(): PageReport {
    if (this.#queue.error !== undefined && this.#errorTold) this.#queue.retry();
    this.#errorTold = this.#queue.error !== undefined;
    const matches = this.#marks.all.flatMap((mark) => mark.matches);
    return { state: this.#state, matches, error: this.#queue.error };
  }

  /** Goes to a mark and opens its card for the keyboard. False when it is no longer there. */
  async show(key: string): Promise<boolean> {
    const card = await this.#loadCard();
    const mark = this.#marks.find(key);
    if (!mark) return false;
    scrollToMark(mark);
    return card.show(mark, key);
  }

  /** To the next or previous mark, round and round. False when there is none. */
  async step(step: 1 | -1): Promise<boolean> {
    const marks = this.#marks.all;
    const key = marks.at(this.#indexFrom(step) % marks.length)?.matches[0]?.key;
    return key !== undefined && this.show(key);
  }

  /** The card of what the reader looks at: the mark they were at or the first one in view, else the next. */
  async openCard(): Promise<boolean> {
    const current = this.#current === undefined ? undefined : this.#marks.find(this.#current);
    const mark = [current, ...this.#marks.all].find((mark) => mark && isOnScreen(mark));
    const key = mark?.matches[0]?.key;
    return key === undefined ? this.step(1) : this.show(key);
  }

  /** From the mark the reader was at; else from what is on screen. */
  #indexFrom(step: 1 | -1): number {
    const marks = this.#marks.all;
    const current = this.#current && this.#marks.find(this.#current);
    if (current) return marks.indexOf(current) + step;
    if (step === 1)
      return Math.max(
        marks.findIndex((mark) => boxOf(mark).bottom > 0),
        0,
      );
    return marks.findLastIndex((mark) => boxOf(mark).top < innerHeight);
  }

  /** On the first mark; again when that failed. */
  async #loadCard(): Promise<CardController> {
    this.#cardLoading ??= this.options.loadCard().then((createCard) =>
      createCard({
        markAt: ({ x, y }) => marksAt(x, y, this.#marks.all, CSS.highlights as HighlightRegistry & HitTestRegistry)[0],
        getClaims: (ids) => askFromPage('getClaims', { ids: [...ids] }),
        onOpen: (mark) => {
          this.#painter.activate(mark);
          this.#current = mark?.matches[0]?.key ?? this.#current;
        },
        onStep: (step) => void this.step(step),
        setDismissed,
        signal: this.#ended.signal,
      }),
    );
    try {
      this.#card = await this.#cardLoading;
      return this.#card;
    } catch (error) {
      this.#cardLoading = undefined;
      throw error;
    }
  }

  get #state(): PageReport['state'] {
    if (this.#queue.error !== undefined) return 'failed';
    return this.#scanner.isIdle && this.#queue.isIdle ? 'done' : 'working';
  }

  async #read(roots: readonly Element[]): Promise<void> {
    await this.#scanner.scan(roots);
    this.#update();
  }

  /** Another view of a single-page app: what has been said of its sentences may no longer hold. */
  #readAgain(): void {
    this.#queue.forget();
    this.#onChange({ roots: [document.body ?? document.documentElement], styled: false });
  }

  /** Where one of the sentences has a mark only its place is read again; else it may stand anywhere. */
  #askAnew(sentences: ReadonlySet<string>): void {
    if (!this.#queue.forgetSome(sentences)) return;
    const marked = this.#marks.all.filter(({ passage }) => sentences.has(passage.text)).map(({ element }) => element);
    this.#onChange({ roots: marked.length > 0 ? marked : [document.body], styled: false });
  }

  #readDefined(): void {
    const roots = this.#undefined.filter(shadowRootOf);
    this.#undefined = this.#undefined.filter((element) => element.isConnected && !shadowRootOf(element));
    if (roots.length > 0) this.#onChange({ roots, styled: false });
  }

  #onChange({ roots, styled }: PageChanges): void {
    this.#context = undefined;
    const changed = styled ? [...roots, ...this.#hidden.takeShown()] : roots;
    const within = new Set<Node>(changed);
    const isGone = (node: Node) => !node.isConnected || isWithin(node, within);
    this.#queue.drop(({ block }) => isGone(block.runs[0]?.node ?? block.element));
    this.#drop((mark) => isGone(placeOf(mark)) || (styled && this.#hidden.coversNow(mark.passage.block.element)));
    void this.#read(changed);
    this.#readDefined();
    this.#update();
  }

  #onAnswer(passage: PagePassage, answer: Parameters<PageMarks['add']>[1]): void {
    const mark = this.#marks.add(passage, answer);
    if (!mark) return;
    this.#shadowStyle?.adoptFor(placeOf(mark));
    this.#painter.add(mark);
    if (mark.matches.some(({ key }) => key === this.#lost)) {
      this.#lost = undefined;
      this.#card?.moveTo(mark);
    }
    if (!this.#cardLoading) this.#loadCard().catch(() => undefined);
    this.#update();
  }

  #drop(isGone: (mark: ClaimMark) => boolean): void {
    for (const mark of this.#marks.drop(isGone)) {
      this.#painter.remove(mark);
      if (mark === this.#card?.mark) this.#lost = mark.matches[0]?.key;
    }
  }

  #update(): void {
    const state = this.#state;
    // It stays where the reader has just taken the mark off, and may put it back.
    if (state !== 'working' && this.#lost !== undefined && this.#card?.lose() !== false) this.#lost = undefined;
    this.#painter.assert();
    this.options.onReport({ state, count: this.#marks.count });
  }
}
