/** Paints marks through the CSS Custom Highlight API: no node of the page is wrapped, moved or changed. */

export type MarkStyle = 'underline' | 'dotted' | 'tint';

/** A place on the page: one range, or one for each shadow tree it lies in. */
export interface Mark {
  readonly ranges: readonly Range[];
  /** Known words that the page gives to somebody else: shown apart from repeated claims. */
  readonly apart?: boolean;
}

/** The page can clear the registry at any time, and no event tells. */
const REASSERT_MS = 1000;

/**
 * Owns the highlights `claimlight-underline`, `-dotted` or `-tint`,
 * `claimlight-apart` and `claimlight-active`. The registry is shared with the page, so that the painter
 * trusts its own references only. All are gone when `signal` aborts.
 */
export class Painter {
  readonly #marks = new Highlight();
  readonly #apart = new Highlight();
  readonly #active = new Highlight();
  #style: MarkStyle;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly registry: HighlightRegistry,
    style: MarkStyle,
    signal: AbortSignal,
  ) {
    this.#style = style;
    // Above selections of the page's own: what is open must be seen.
    this.#active.priority = 1;
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  add({ ranges, apart }: Mark): void {
    for (const range of ranges) (apart ? this.#apart : this.#marks).add(range);
    this.assert();
  }

  remove({ ranges }: Mark): void {
    for (const range of ranges) {
      this.#marks.delete(range);
      this.#apart.delete(range);
      this.#active.delete(range);
    }
    this.assert();
  }

  /** The one mark whose card is open. */
  activate(mark: Mark | undefined): void {
    this.#active.clear();
    for (const range of mark?.ranges ?? []) this.#active.add(range);
    this.assert();
  }

  restyle(style: MarkStyle): void {
    if (style === this.#style) return;
    this.registry.delete(`claimlight-${this.#style}`);
    this.#style = style;
    this.assert();
  }

  /** Puts back what the page has thrown out, and leaves no empty entry behind. */
  assert(): void {
    const entries = [
      [`claimlight-${this.#style}`, this.#marks],
      ['claimlight-apart', this.#apart],
      ['claimlight-active', this.#active],
    ] as const;
    for (const [name, highlight] of entries) {
      if (highlight.size === 0) this.registry.delete(name);
      else if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);
    }
    if (this.#marks.size + this.#apart.size === 0) this.#stopWatching();
    else this.#timer ??= setInterval(() => this.assert(), REASSERT_MS);
  }

  #clear(): void {
    this.#stopWatching();
    this.#marks.clear();
    this.#apart.clear();
    this.#active.clear();
    for (const name of [this.#style, 'apart', 'active']) this.registry.delete(`claimlight-${name}`);
  }

  #stopWatching(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
