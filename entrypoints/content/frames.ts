/** In the top document: what the frames of the page have told of themselves, and where they stand. */
import type { FrameReport } from '../../messaging/protocol';

/** A frame that shows marks. */
export interface FrameStop {
  readonly frameId: number;
  /** Undefined where it cannot be seen from here: in a closed shadow root. */
  readonly element: Element | undefined;
}

type PageState = Pick<FrameReport, 'state' | 'count'>;

interface Heard extends FrameReport {
  readonly frameId: number;
}

interface Known extends Heard {
  readonly inner: Window | undefined;
}

export class Frames {
  readonly #known = new Map<number, Known>();

  /** One that is off, or goes, is forgotten. */
  hear(report: Heard): void {
    // Other frames may come and go before it.
    if (report.state !== 'off') this.#known.set(report.frameId, { ...report, inner: window[report.place ?? -1] });
    else this.#known.delete(report.frameId);
  }

  /** What a document comes to with its frames. */
  around({ state, count }: PageState): PageState {
    for (const known of this.#known.values()) {
      count += known.count;
      if (state === 'done' && known.state === 'working') state = 'working';
    }
    return { state, count };
  }

  get marked(): readonly FrameStop[] {
    return [...this.#known].flatMap(([frameId, { isMarked, inner }]) => {
      const elements = isMarked && inner ? [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')] : [];
      return isMarked ? [{ frameId, element: elements.find(({ contentWindow }) => contentWindow === inner) }] : [];
    });
  }
}
