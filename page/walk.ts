/** Walks a page once, in the order a reader sees it, and cuts its text into blocks. */
import { Flow, type TextBlock } from './flow';
import { isFootnoteMark, isFurniture } from './furniture';
import { shadowRootOf } from './shadow-root';
import { type ElementStyle, isHidden, isInline, isOutOfFlow, keepsLines, type StyleOf, showsText } from './style';

/** Told of what the walk meets, for those who watch the page afterwards. */
export interface WalkHooks {
  /** Styled out of sight now; may be shown later. */
  onHidden?(element: Element): void;
  onShadowRoot?(root: ShadowRoot): void;
}

interface Frame {
  readonly element: Element;
  readonly nodes: readonly Node[];
  index: number;
  /** The block and region that text in here belongs to. */
  readonly block: Element;
  readonly region: Element;
  readonly isBlock: boolean;
  readonly showsText: boolean;
  readonly keepsLines: boolean;
}

const ELEMENT = 1;
const TEXT = 3;
/** In XML alone. */
const CDATA = 4;
const REGIONS = new Set(['article', 'aside', 'td', 'th', 'figure', 'dialog']);
/** Nodes between two chances to pause. */
const STRIDE = 400;
/** A floated initial is the start of the first word. */
const DROP_CAP = 3;
const BLANK_LINE = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

/**
 * The blocks of `root`, which is a block itself. Yields `undefined` now and then
 * when there is nothing yet, so that a caller can pause within a huge page.
 */
export function* walkBlocks(
  root: Element,
  styleOf: StyleOf,
  hooks: WalkHooks = {},
  surroundings = new Surroundings(styleOf),
): Generator<TextBlock | undefined> {
  if (!surroundings.show(root)) return;
  const walk = new Walk(styleOf, hooks);
  walk.enter(root, styleOf(root), true, regionOf(root), root);
  for (let count = 1; walk.step(); count++) {
    if (walk.finished.length > 0) yield* walk.finished.splice(0);
    else if (count % STRIDE === 0) yield undefined;
  }
  yield* walk.finished;
}

/** The nearest block at or around the element. */
export function blockAround(element: Element, styleOf: StyleOf): Element {
  let block = element;
  for (let parent = parentOf(block); parent; parent = parentOf(block)) {
    const style = styleOf(block);
    if (!isInline(style) && style.display !== 'none' && !isDropCap(block, style)) return block;
    block = parent;
  }
  return block;
}

/** The article, aside, cell or page around an element, or the element itself. */
export function regionOf(element: Element): Element {
  let region = element;
  for (let parent = parentOf(region); parent && !isRegion(region); parent = parentOf(region)) region = parent;
  return region;
}

/** The parent in what is rendered: slots and shadow hosts included. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Partial<Element>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent || parent.nodeType === ELEMENT) return parent as Element | null;
  return (parent as Partial<ShadowRoot>).host ?? null;
}

/** What is around the parts of a page that are read one after the other: looked at once. */
export class Surroundings {
  readonly #shown = new Map<Element, boolean>();

  constructor(private readonly styleOf: StyleOf) {}

  /** Neither the element nor anything around it hides it or makes it furniture. */
  show(element: Element): boolean {
    if (isFurniture(element) || isHidden(this.styleOf(element))) return false;
    const around = parentOf(element);
    if (!around) return true;
    if (isFolded(around) && element !== summaryOf(around)) return false;
    const shown = this.#shown.get(around) ?? this.show(around);
    this.#shown.set(around, shown);
    return shown;
  }
}

class Walk {
  readonly finished: TextBlock[] = [];
  readonly #flow = new Flow();
  readonly #stack: Frame[] = [];
  /** Line breaks since the last text. */
  #breaks = 0;
  /** Out of flow within the current block: read after it. */
  #deferred: (() => void)[] = [];

  constructor(
    private readonly styleOf: StyleOf,
    private readonly hooks: WalkHooks,
  ) {}

  /** One node on. False at the end. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (!frame) return false;
    const node = frame.nodes[frame.index++];
    if (!node) {
      this.#stack.pop();
      if (!frame.isBlock) return true;
      this.#finish(frame);
      this.#enterDeferred();
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) this.#text(node as Text, frame);
    else if (node.nodeType === ELEMENT) this.#element(node as Element, frame);
    return true;
  }

  enter(element: Element, style: ElementStyle, isBlock: boolean, region: Element, block: Element): void {
    this.#stack.push({
      element,
      nodes: childrenOf(element, this.hooks),
      index: 0,
      block: isBlock ? element : block,
      region: isRegion(element) ? element : region,
      isBlock,
      showsText: showsText(style),
      keepsLines: keepsLines(style),
    });
  }

  #text(node: Text, frame: Frame): void {
    if (!frame.showsText) {
      if (/\S/.test(node.data)) this.hooks.onHidden?.(frame.element);
      return;
    }
    let start = 0;
    for (const { 0: gap, index } of frame.keepsLines ? node.data.matchAll(BLANK_LINE) : []) {
      this.#add(node, frame, start, index);
      this.#breaks = 2;
      start = index + gap.length;
    }
    this.#add(node, frame, start, node.data.length);
  }

  /** Two line breaks with nothing between them are the paragraphs of forums and mails. */
  #add(node: Text, frame: Frame, from: number, to: number): void {
    if (this.#breaks > 0 && /\S/.test(node.data.slice(from, to))) {
      if (this.#breaks > 1) this.#finish(frame);
      this.#breaks = 0;
    }
    this.#flow.add(node, from, to);
  }

  #element(element: Element, frame: Frame): void {
    if (element.localName === 'br') {
      this.#breaks++;
      this.#flow.addSpace();
      return;
    }
    if (isFurniture(element) || isFootnoteMark(element, this.#flow.text)) return;
    const style = this.styleOf(element);
    if (isHidden(style)) {
      this.hooks.onHidden?.(element);
      return;
    }
    const dropCap = isDropCap(element, style);
    if (isOutOfFlow(style) && !dropCap && !this.#flow.isEmpty) {
      this.#deferred.push(() => this.enter(element, style, true, frame.region, element));
      return;
    }
    const isBlock = !isInline(style) && !dropCap;
    if (isBlock) this.#finish(frame);
    this.enter(element, style, isBlock, frame.region, frame.block);
    if (isBlock) this.#enterDeferred();
  }

  /** Ends the block that was being read in `frame`. */
  #finish(frame: Frame): void {
    const block = this.#flow.take(frame.block, frame.region);
    if (block) this.finished.push(block);
    this.#breaks = 0;
  }

  /** On top of the stack: walked before anything else, while no block is being read. */
  #enterDeferred(): void {
    for (const enter of this.#deferred.reverse()) enter();
    this.#deferred = [];
  }
}

function childrenOf(element: Element, hooks: WalkHooks): readonly Node[] {
  const root = shadowRootOf(element);
  if (root) {
    hooks.onShadowRoot?.(root);
    return [...root.childNodes];
  }
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (isFolded(element)) {
    const summary = summaryOf(element);
    return summary ? [summary] : [];
  }
  return [...element.childNodes];
}

function isFolded(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

function summaryOf(details: Element): Element | undefined {
  return [...details.children].find((child) => child.localName === 'summary');
}

function isRegion(element: Element): boolean {
  return REGIONS.has(element.localName) || element.getAttribute('role') === 'article';
}

function isDropCap(element: Element, style: ElementStyle): boolean {
  return (
    (style.cssFloat === 'left' || style.cssFloat === 'right') &&
    (element.textContent ?? '').trim().length <= DROP_CAP &&
    /\p{L}/u.test(element.textContent ?? '')
  );
}
