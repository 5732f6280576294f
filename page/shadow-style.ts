import { isShadowRoot } from './shadow-root';

/** In Firefox a document's `::highlight()` rules do not reach into shadow roots. */
export class ShadowStyle {
  readonly #roots = new Set<ShadowRoot>();
  #sheet: CSSStyleSheet | undefined;

  /** Sheets are taken out again when `signal` aborts. */
  constructor(
    private readonly css: string,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** Lets the marks in a shadow root be seen; the document itself needs nothing. */
  adoptFor(node: Node): void {
    const root = node.getRootNode();
    if (!isShadowRoot(root) || this.#roots.has(root)) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.css);
    }
    this.#roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  #remove(): void {
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }
}
