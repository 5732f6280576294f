/** In the top document: what the frames of the page have told of themselves, and where they stand. */
import type { FrameReport, HeardFrame } from '../../messaging/protocol';

/** A frame that shows marks. */
export interface FrameStop {
  readonly frameId: number;
  /** Undefined where it cannot be seen from here: in a closed shadow root. */
  readonly element: Element | undefined;
}

const OF_ACCOUNT: ReadonlySet<HeardFrame['state']> = new Set(['working', 'done', 'failed', 'refused']);

export class Frames {
  readonly #known = new Map<number, HeardFrame & FrameStop>();

  /** One that is not to be read, or goes, is forgotten. */
  hear(report: HeardFrame): void {
    // Looked up at once: other frames may come and go before it.
    const inner = window[report.place as number];
    const element = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].find(
      ({ contentWindow }) => contentWindow === inner,
    );
    if (OF_ACCOUNT.has(report.state)) this.#known.set(report.frameId, { ...report, element });
    else this.#known.delete(report.frameId);
  }

  /** What a document comes to with its frames. */
  around<State extends FrameReport['state']>(own: {
    state: State;
    count: number;
  }): {
    state: State | 'working';
    count: number;
  } {
    let { state, count }: { state: State | 'working'; count: number } = own;
    for (const known of this.#known.values()) {
      count += known.count;
      if (state === 'done' && known.state === 'working') state = 'working';
    }
    return { state, count };
  }

  /** Without marks, and with something to say all the same. */
  get failed(): readonly { readonly frameId: number }[] {
    return [...this.#known.values()].filter(({ state, isMarked }) => state === 'failed' && !isMarked);
  }

  get refused(): number {
    return [...this.#known.values()].filter(({ state }) => state === 'refused').length;
  }

  get marked(): readonly FrameStop[] {
    const marked = [...this.#known.values()].filter(({ isMarked }) => isMarked);
    // A frame is older than those in it.
    return marked.sort((a, b) => a.frameId - b.frameId);
  }
}
