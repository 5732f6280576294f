/** One spell of being switched on: reads the page, marks its claims, and undoes it all when it ends. */
import type { CardController, CardControllerOptions } from '../../components/card-controller';
import type { PageContext } from '../../matching/types';
import { askFromPage } from '../../messaging/ask';
import { packPassages } from '../../messaging/passages';
import type { DocumentReport, FrameReport } from '../../messaging/protocol';
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
import type { Frames } from './frames';
import { HiddenParts } from './hidden';
import { MatchQueue } from './match-queue';
import { onViewChange } from './navigation';
import { type ClaimMark, PageMarks, placeOf } from './page-marks';
import { isTop } from './role';
import { Scanner } from './scanner';
import { scrollToMark } from './scroll';
import { askToStep, Stops } from './stops';

export interface SessionOptions {
  readonly markStyle: MarkStyle;
  /** Most pages have no mark and never need it. */
  readonly loadCard: () => Promise<(options: CardControllerOptions) => CardController>;
  /** Where the document's rules do not reach into shadow roots. */
  readonly shadowStyle: ((signal: AbortSignal) => ShadowStyle) | undefined;
  /** None where the document is a frame itself: those within it belong to the top one. */
  readonly frames: Frames;
  readonly onReport: (report: SessionReport) => void;
}

export type SessionReport = Omit<FrameReport, 'place'>;

const styleOf: StyleOf = (element) => getComputedStyle(element);

export class Session {
  readonly stops: Stops;
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
  #isOpen = false;
  /** The open card's claim, while the page draws its sentence anew. */
  #lost: string | undefined;
  /** Until the page changes. */
  #context: PageContext | undefined;

  constructor(private readonly options: SessionOptions) {
    const { signal } = this.#ended;
    this.stops = new Stops({
      marks: this.#marks,
      frames: options.frames,
      show: (key) => this.show(key),
      closeCard: () => this.#card?.close(),
    });
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

  tryAgain(): void {
    this.#queue.retry();
    this.#update();
  }

  report(): DocumentReport {
    const { state } = this.options.frames.around({ state: this.#state, count: 0 });
    const { failed, refused } = this.options.frames;
    const report: DocumentReport = { state, matches: [], frames: [], refused, error: this.#queue.error };
    for (const stop of this.stops.all)
      if ('frameId' in stop) report.frames.push({ frameId: stop.frameId, at: report.matches.length });
      else report.matches.push(...stop.matches);
    for (const { frameId } of failed) report.frames.push({ frameId, at: report.matches.length });
    return report;
  }

  /** Goes to a mark and opens its card for the keyboard. False when it is no longer there. */
  async show(key: string): Promise<boolean> {
    const card = await this.#loadCard();
    const mark = this.#marks.find(key);
    if (!mark) return false;
    scrollToMark(mark);
    return card.show(mark, key);
  }

  /** On the first mark; again when that failed. */
  async #loadCard(): Promise<CardController> {
    this.#cardLoading ??= this.options.loadCard().then((createCard) =>
      createCard({
        markAt: ({ x, y }) => marksAt(x, y, this.#marks.all, CSS.highlights as HighlightRegistry & HitTestRegistry)[0],
        getClaims: (ids) => askFromPage('getClaims', { ids: [...ids] }),
        onOpen: (mark) => {
          this.#painter.activate(mark);
          if (mark) this.stops.isAt(mark);
          this.#isOpen = mark !== undefined;
          this.#update();
        },
        onStep: (step) => void (isTop ? this.stops.step(step) : askToStep({ step })),
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

  get #state(): DocumentReport['state'] {
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
    const { count, isEmpty } = this.#marks;
    this.options.onReport({ state, count, isMarked: !isEmpty, isOpen: this.#isOpen });
  }
}
