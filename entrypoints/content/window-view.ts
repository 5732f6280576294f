/** In a frame: which elements can be seen in the window. The frame itself may be scrolled away in the page around it. */
export class WindowView {
  readonly #watched = new Set<Element>();
  readonly #seen = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(onChange: () => void, left: AbortSignal) {
    // Without a root of its own it looks through all frames up to the window, whosever they are.
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      onChange();
    });
    left.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** What is seen of new ones is known a little later. */
  watch(elements: readonly Element[]): void {
    const wanted = new Set(elements);
    for (const element of this.#watched) {
      if (wanted.has(element)) continue;
      this.#observer.unobserve(element);
      this.#watched.delete(element);
      this.#seen.delete(element);
    }
    for (const element of wanted) {
      if (!this.#watched.has(element)) this.#observer.observe(element);
      this.#watched.add(element);
    }
  }

  has(element: Element): boolean {
    return this.#seen.has(element);
  }
}
