/** W3C selectors for a passage, and the way back from them when the page has been drawn anew. */
import type { PagePassage } from './extract';
import type { TextBlock } from './flow';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 code units of the page's extracted text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** Characters of context on each side. */
const CONTEXT = 32;

/** The text of a page as its selectors count it: the passages' blocks, one a line. */
export class PageText {
  readonly text: string;
  readonly #starts = new Map<TextBlock, number>();

  constructor(private readonly passages: readonly PagePassage[]) {
    const lines: string[] = [];
    let at = 0;
    for (const { block } of passages) {
      if (this.#starts.has(block)) continue;
      this.#starts.set(block, at);
      lines.push(block.text);
      at += block.text.length + 1;
    }
    this.text = lines.join('\n');
  }

  /** Selectors for one of this page's passages. */
  describe(passage: PagePassage): Selectors {
    const offset = this.#starts.get(passage.block) ?? 0;
    const start = offset + passage.start;
    const end = offset + passage.end;
    return [
      {
        type: 'TextQuoteSelector',
        exact: passage.text,
        prefix: this.text.slice(Math.max(0, start - CONTEXT), start),
        suffix: this.text.slice(end, end + CONTEXT),
      },
      { type: 'TextPositionSelector', start, end },
    ];
  }

  /**
   * The passage that the selectors were made for. The same words must stand
   * there; where they stand more than once, the context around must single one
   * out. Null rather than a lookalike.
   */
  anchor([quote]: Selectors): PagePassage | null {
    const same = this.passages.filter((passage) => passage.text === quote.exact);
    if (same.length <= 1) return same[0] ?? null;
    const scores = same.map((passage) => {
      const [{ prefix, suffix }] = this.describe(passage);
      return commonEnd(prefix, quote.prefix) + commonStart(suffix, quote.suffix);
    });
    const best = Math.max(...scores);
    const winners = same.filter((_passage, index) => scores[index] === best);
    return winners.length === 1 && best > 0 ? (winners[0] ?? null) : null;
  }
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
