/** Reads a page in slices too short to be felt. */
import { type PagePassage, passagesOf } from '../../page/extract';
import type { StyleOf } from '../../page/style';
import type { WalkHooks } from '../../page/walk';

export interface ScannerOptions {
  readonly styleOf: StyleOf;
  readonly hooks: WalkHooks;
  /** `near`: on screen or less than a screen away. */
  readonly onPassages: (passages: readonly PagePassage[], near: boolean) => void;
  readonly signal: AbortSignal;
}

const SLICE_MS = 6;
/** Even a page that is never idle is read on. */
const LATEST_MS = 200;

export class Scanner {
  #running = 0;
  #sliceEnd = 0;
  #idle: IdleDeadline | undefined;

  constructor(private readonly options: ScannerOptions) {}

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** @param roots in page order */
  async scan(roots: readonly Element[]): Promise<void> {
    const { styleOf, hooks, onPassages, signal } = this.options;
    if (this.#running++ === 0) this.#sliceEnd = performance.now() + SLICE_MS;
    try {
      for (const passages of passagesOf(roots, styleOf, hooks)) {
        const block = passages[0]?.block.element;
        if (block) onPassages(passages, isNear(block));
        if (performance.now() < this.#sliceEnd) continue;
        await this.#pause();
        if (signal.aborted) return;
        this.#sliceEnd = performance.now() + SLICE_MS;
      }
    } finally {
      this.#running--;
    }
  }

  /**
   * What asks for the next idle period gets only one slice of each, which may be as long as eight: within one, it is
   * enough to let everything else go first.
   */
  async #pause(): Promise<void> {
    if ((this.#idle?.timeRemaining() ?? 0) > SLICE_MS)
      await scheduler.postTask(() => undefined, { priority: 'background' });
    else this.#idle = await idle();
  }
}

function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

function idle(): Promise<IdleDeadline> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST_MS }));
}
