/** For a side panel that looks on: says when the page's claims have changed, and which of them are in view. */
import type { PageNews } from '../../messaging/page-news';
import type { ClaimMark } from './page-marks';
import { isTop } from './role';
import { isOnScreen } from './scroll';
import { WindowView } from './window-view';

/** Often enough to follow a reader, seldom enough to cost nothing. */
const LOOK_MS = 150;

export class Onlooker {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changed = true;
  #inView = '';
  readonly #window: WindowView | undefined;

  constructor(
    private readonly marks: () => readonly ClaimMark[],
    private readonly tell: (news: PageNews) => void,
    left: AbortSignal,
  ) {
    const listening = { capture: true, passive: true, signal: left };
    const look = () => this.#lookSoon();
    document.addEventListener('scroll', look, listening);
    window.addEventListener('resize', look, listening);
    this.#window = isTop ? undefined : new WindowView(look, left);
    left.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    this.#look();
  }

  /** The claims are others than before. */
  change(): void {
    this.#changed = true;
    this.#lookSoon();
  }

  #lookSoon(): void {
    this.#timer ??= setTimeout(() => this.#look(), LOOK_MS);
  }

  #look(): void {
    this.#timer = undefined;
    const marks = this.marks();
    this.#window?.watch(marks.map(({ element }) => element));
    const inView = marks
      .filter((mark) => isOnScreen(mark) && this.#window?.has(mark.element) !== false)
      .flatMap(({ matches }) => matches.map(({ key }) => key));
    const seen = inView.join('\n');
    const news = {
      ...(this.#changed ? { changed: true as const } : {}),
      ...(seen === this.#inView ? {} : { inView }),
    };
    this.#changed = false;
    this.#inView = seen;
    if (Object.keys(news).length > 0) this.tell(news);
  }
}
