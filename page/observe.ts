/** Tells, in batches, which parts of a page have changed what a reader reads. */
import { comparePlaces } from './order';
import { isShadowRoot } from './shadow-root';
import type { StyleOf } from './style';
import { blockAround, parentOf } from './walk';

export interface PageChanges {
  /** Blocks to be read anew, in page order; none lies within another. */
  readonly roots: readonly Element[];
  /** Some style may have changed: what was hidden may show, and the other way about. */
  readonly styled: boolean;
}

/** Attributes that say by themselves that an element's text comes or goes. */
const SHOWING = new Set(['open', 'hidden', 'contenteditable']);
const STYLING = ['class', 'style'];
/** A popover opens, a box is ticked that unfolds a text: no node of the page changes. */
const EVENTS = ['toggle', 'change'];
/** A page that keeps changing is not read on every change. */
const QUIET_MS = 120;
const LATEST_MS = 1000;
/** Looked at now and then, so that a page that changes without end does not fill the memory. */
const MOST_RECORDS = 2000;
const TEXT = 3;
/** In XML alone. */
const CDATA = 4;

/** Watches a document, and the shadow roots it is told of, until `signal` aborts. */
export class PageObserver {
  readonly #observer: MutationObserver;
  readonly #touched = new Set<Node>();
  #records: MutationRecord[] = [];
  #styled = false;
  #since = 0;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: Document,
    private readonly styleOf: StyleOf,
    private readonly onChange: (changes: PageChanges) => void,
    private readonly signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver((records) => this.#collect(records));
    this.watch(document);
    // Narrow windows show other parts than wide ones; so does zooming.
    document.defaultView?.addEventListener('resize', this.#onStyled, { signal });
    signal.addEventListener(
      'abort',
      () => {
        this.#observer.disconnect();
        clearTimeout(this.#timer);
      },
      { once: true },
    );
  }

  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...SHOWING, ...STYLING],
      subtree: true,
    });
    for (const type of EVENTS)
      root.addEventListener(type, this.#onStyled, { capture: true, passive: true, signal: this.signal });
  }

  readonly #onStyled = () => {
    this.#styled = true;
    this.#wake();
  };

  /** Called in the midst of the page's own work: the less, the better. */
  #collect(records: readonly MutationRecord[]): void {
    for (const record of records) this.#records.push(record);
    if (this.#records.length > MOST_RECORDS) this.#sift();
    this.#wake();
  }

  #wake(): void {
    this.#last = performance.now();
    if (this.#timer !== undefined) return;
    this.#since = this.#last;
    this.#wait(QUIET_MS);
  }

  /** One timer at a time, however often the page changes. */
  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      const now = performance.now();
      const left = Math.min(this.#last + QUIET_MS, this.#since + LATEST_MS) - now;
      if (left > 0) return this.#wait(left);
      this.#timer = undefined;
      this.#flush();
    }, ms);
  }

  /** What the records come down to. */
  #sift(): void {
    for (const record of this.#records) {
      if (record.type === 'attributes' && !SHOWING.has(record.attributeName ?? '')) this.#styled = true;
      else if (record.type !== 'childList' || joinsText(record)) this.#touched.add(record.target);
      else for (const node of record.addedNodes) this.#touched.add(node);
    }
    this.#records = [];
  }

  #flush(): void {
    this.#sift();
    const blocks = new Set<Element>();
    for (const node of this.#touched) {
      const element = node.isConnected && elementAt(node);
      if (element) blocks.add(blockAround(element, this.styleOf));
    }
    this.#touched.clear();
    const styled = this.#styled;
    this.#styled = false;
    this.onChange({ roots: outermost(blocks).sort(comparePlaces), styled });
  }
}

/** The change lies in the middle of a run of text, whose sentences may be others now. */
function joinsText({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  if (isInText(previousSibling) || isInText(nextSibling)) return true;
  for (const node of addedNodes) if (isInText(node)) return true;
  for (const node of removedNodes) if (isInText(node)) return true;
  return false;
}

function isInText(node: Node | null): boolean {
  if (node?.nodeType === TEXT || node?.nodeType === CDATA) return /\S/.test((node as Text).data);
  return node?.nodeName === 'BR';
}

function elementAt(node: Node): Element | null {
  if (node.nodeType === 1) return node as Element;
  return isShadowRoot(node) ? node.host : parentOf(node);
}

function outermost(blocks: ReadonlySet<Element>): Element[] {
  return [...blocks].filter((block) => {
    for (let around = parentOf(block); around; around = parentOf(around)) if (blocks.has(around)) return false;
    return true;
  });
}
