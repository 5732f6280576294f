/** What the reader steps through: the marks of the page and its frames that have some, in page order, round and round. */
import type { ReadableMark } from '../../components/card-controller';
import { askFromPage } from '../../messaging/ask';
import type { FrameStep } from '../../messaging/protocol';
import { comparePlaces } from '../../page/order';
import type { FrameStop, Frames } from './frames';
import { type ClaimMark, type PageMarks, placeOf } from './page-marks';
import { boxOf, isOnScreen } from './scroll';

type Stop = ClaimMark | FrameStop;

export interface StopsOptions {
  readonly marks: PageMarks;
  readonly frames: Frames;
  /** Goes to a mark and opens its card for the keyboard. False when it is no longer there. */
  readonly show: (key: string) => Promise<boolean>;
  readonly closeCard: () => void;
}

export class Stops {
  /** Where the reader is: the key of a mark, or the frame that it is in. */
  #current: string | number | undefined;

  constructor(private readonly options: StopsOptions) {}

  /** Marks and frames with marks in page order; frames whose place is not known come last. */
  get all(): readonly Stop[] {
    const stops: Stop[] = [...this.options.marks.all];
    for (const frame of this.options.frames.marked) {
      const { element } = frame;
      const isBehind = (place: Node | undefined) => !place || (element && comparePlaces(place, element) > 0);
      const at = element ? stops.findIndex((stop) => isBehind('frameId' in stop ? stop.element : placeOf(stop))) : -1;
      stops.splice(at < 0 ? stops.length : at, 0, frame);
    }
    return stops;
  }

  /** The reader is at this mark. */
  isAt({ matches }: ReadableMark): void {
    this.#current = matches[0]?.key ?? this.#current;
  }

  /** The reader is at a mark in a frame. */
  goneTo(frameId: number): void {
    this.options.closeCard();
    this.#current = frameId;
  }

  /**
   * To the next or previous one: from frame `frameId` or the mark the reader was at; else from what is on screen. False when
   * there is none.
   */
  async step(step: 1 | -1, frameId?: number): Promise<boolean> {
    const stops = this.all;
    const current = frameId ?? this.#current;
    let at = stops.findIndex((stop) => idOf(stop) === current);
    const here = stops[at];
    if (here && 'frameId' in here && (await askToStep({ step, frameId: here.frameId }))) return true;
    at = here ? at + step : firstOnScreen(stops, step);
    for (let tries = 0; tries < stops.length; tries++, at += step) {
      const stop = stops.at(at % stops.length);
      if (stop && (await this.#goTo(stop, step))) return true;
    }
    return false;
  }

  /** In a frame: on from where the reader is, or to its first or last mark. False when there is none. */
  async stepWithin(step: 1 | -1, isEntering?: boolean): Promise<boolean> {
    const marks = this.options.marks.all;
    const current = marks.findIndex((mark) => idOf(mark) === this.#current);
    const mark = isEntering ? marks.at(step === 1 ? 0 : -1) : marks[current + step];
    if (mark) return this.#goTo(mark, step);
    this.options.closeCard();
    return false;
  }

  /** The card of what the reader looks at: the mark they were at or the first one in view, else the next. */
  async openCard(): Promise<boolean> {
    const marks = this.options.marks.all;
    const current = marks.find((mark) => idOf(mark) === this.#current);
    const mark = [current, ...marks].find((mark) => mark && isOnScreen(mark));
    const key = mark?.matches[0]?.key;
    return key === undefined ? this.step(1) : this.options.show(key);
  }

  async #goTo(stop: Stop, step: 1 | -1): Promise<boolean> {
    if (!('frameId' in stop)) return this.options.show(stop.matches[0]?.key ?? '');
    this.goneTo(stop.frameId);
    return askToStep({ step, frameId: stop.frameId, isEntering: true });
  }
}

export function askToStep(step: FrameStep): Promise<boolean> {
  return askFromPage('stepFrame', step).catch(() => false);
}

function idOf(stop: Stop): string | number | undefined {
  return 'frameId' in stop ? stop.frameId : stop.matches[0]?.key;
}

function firstOnScreen(stops: readonly Stop[], step: 1 | -1): number {
  if (step === -1) return stops.findLastIndex((stop) => boxOf(stop).top < innerHeight);
  return Math.max(
    0,
    stops.findIndex((stop) => boxOf(stop).bottom > 0),
  );
}
