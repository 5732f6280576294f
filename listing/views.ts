/** What can be seen of a page and of the frames in it, each of which tells of its own marks alone. */
import { hearPage } from '../messaging/hear-page';
import { keyWithin } from '../messaging/page';

const TOP = 0;

export class Views {
  readonly #seen = new Map<number, readonly string[]>();
  readonly #heard = new Map<number, AbortController>();

  constructor(
    private readonly tabId: number,
    private readonly tell: (inView: readonly string[]) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Of the top document. */
  see(keys: readonly string[]): void {
    this.#see(TOP, keys);
  }

  /** The frames that show marks now: they are listened to as long as they do. */
  follow(frames: readonly number[]): void {
    for (const [frameId, ended] of this.#heard) if (!frames.includes(frameId)) ended.abort();
    for (const frameId of frames) if (!this.#heard.has(frameId)) void this.#hear(frameId);
  }

  async #hear(frameId: number): Promise<void> {
    const ended = new AbortController();
    this.#heard.set(frameId, ended);
    await hearPage(
      { tabId: this.tabId, frameId },
      ({ inView }) =>
        inView &&
        this.#see(
          frameId,
          inView.map((key) => keyWithin(frameId, key)),
        ),
      AbortSignal.any([this.signal, ended.signal]),
    );
    this.#heard.delete(frameId);
    if (this.#seen.has(frameId)) this.#see(frameId, []);
  }

  #see(frameId: number, keys: readonly string[]): void {
    this.#seen.set(frameId, keys);
    this.tell([...this.#seen.values()].flat());
  }
}
