/** One run of text as a reader sees it, with the way back to the nodes it comes from. */

/** `length` characters that stand in `node` from `from` on and in the block's text from `at` on. */
export interface TextRun {
  readonly node: Text;
  readonly from: number;
  readonly at: number;
  length: number;
}

/** A paragraph, heading, list item, table cell: what inline markup does not interrupt. */
export interface TextBlock {
  /** The nearest element that is a block of its own. */
  readonly element: Element;
  /** The article, aside, cell or page it belongs to; sentences of one region follow one another. */
  readonly region: Element;
  /** White space collapsed, soft hyphens and other invisible characters dropped. */
  readonly text: string;
  /** In order of both text and nodes. Spaces that stand for a `<br>` have none. */
  readonly runs: readonly TextRun[];
}

/** Soft hyphen, zero-width characters, direction marks. */
const INVISIBLE = '\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff';
/** Everything that is not taken as it stands. */
const IRREGULAR = new RegExp(`[${INVISIBLE}]+|[^\\S${INVISIBLE}]{2,}|[^\\S ${INVISIBLE}]`, 'g');
const FIRST_INVISIBLE = new RegExp(`^[${INVISIBLE}]`);

/** Collects the text of one block, node by node. */
export class Flow {
  text = '';
  #runs: TextRun[] = [];

  get isEmpty(): boolean {
    return this.text === '';
  }

  add(node: Text, from = 0, to = node.data.length): void {
    const data = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
    let taken = 0;
    for (const { 0: odd, index } of data.matchAll(IRREGULAR)) {
      this.#take(node, data, from, taken, index);
      if (!FIRST_INVISIBLE.test(odd)) this.#space(node, from + index);
      taken = index + odd.length;
    }
    this.#take(node, data, from, taken, data.length);
  }

  /** A line break within the block. */
  addSpace(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' ';
  }

  /** The block so far; undefined when there is nothing to read. Starts over. */
  take(element: Element, region: Element): TextBlock | undefined {
    const { text } = this;
    const runs = this.#runs;
    this.text = '';
    this.#runs = [];
    return /[\p{L}\p{N}]/u.test(text) ? { element, region, text, runs } : undefined;
  }

  #take(node: Text, data: string, base: number, start: number, end: number): void {
    let first = start;
    if (data[first] === ' ' && first < end && (this.text === '' || this.text.endsWith(' '))) first++;
    if (first >= end) return;
    this.#push(node, base + first, end - first);
    this.text += data.slice(first, end);
  }

  #space(node: Text, from: number): void {
    if (this.text === '' || this.text.endsWith(' ')) return;
    this.#push(node, from, 1);
    this.text += ' ';
  }

  #push(node: Text, from: number, length: number): void {
    const last = this.#runs.at(-1);
    const at = this.text.length;
    if (last?.node === node && last.from + last.length === from && last.at + last.length === at) last.length += length;
    else this.#runs.push({ node, from, at, length });
  }
}
