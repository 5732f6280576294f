/** The claims that are marked on the page, sentence by sentence. */

import { digest } from '../../claims/digest';
import type { ReadableMark } from '../../components/card-controller';
import type { PassageMatch } from '../../matching/types';
import type { PagePassage } from '../../page/extract';
import { comparePlaces } from '../../page/order';
import { rangesOf } from '../../page/range';

export interface ClaimMark extends ReadableMark {
  readonly passage: PagePassage;
  readonly apart: boolean;
}

/** Characters on each side of a sentence that tell it from its repetitions. */
const AROUND = 200;

/** Characters of context on each side of an exported sentence. */
const CONTEXT = 32;

export class PageMarks {
  /** In page order. */
  #marks: ClaimMark[] = [];
  /** Since the order was last asked for. */
  #added: ClaimMark[] = [];
  readonly #byKey = new Map<string, ClaimMark>();
  #count = 0;

  /** In page order. */
  get all(): readonly ClaimMark[] {
    const [first] = this.#added.sort(inPageOrder);
    const last = this.#marks.at(-1);
    // A long page is read from top to bottom, and comparing places is dear.
    const isBehind = !first || !last || inPageOrder(last, first) < 0;
    for (const mark of this.#added.splice(0)) this.#marks.push(mark);
    if (!isBehind) this.#marks.sort(inPageOrder);
    return this.#marks;
  }

  /** Of repeated claims. */
  get count(): number {
    return this.#count;
  }

  /** Undefined when nothing matches, or the page has changed there meanwhile. */
  add(passage: PagePassage, matches: readonly Omit<PassageMatch, 'passage'>[]): ClaimMark | undefined {
    const ranges = matches.length > 0 ? rangesOf(passage.block, passage) : [];
    if (ranges.length === 0) return undefined;
    const mark: ClaimMark = {
      passage,
      ranges,
      apart: matches.every(isApart),
      element: passage.block.element,
      matches: matches.map(({ claimId, kind, score, explanation }) => {
        const key = this.#keyFor(claimId, passage);
        return { key, claimId, kind, score, exact: passage.text, ...besides(passage), explanation };
      }),
    };
    this.#added.push(mark);
    for (const { key } of mark.matches) this.#byKey.set(key, mark);
    this.#count += countOf(mark);
    return mark;
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Takes out the marks that `isGone` holds of, and returns them. */
  drop(isGone: (mark: ClaimMark) => boolean): ClaimMark[] {
    const gone = new Set([...this.#marks, ...this.#added].filter(isGone));
    for (const mark of gone) {
      for (const { key } of mark.matches) this.#byKey.delete(key);
      this.#count -= countOf(mark);
    }
    if (gone.size > 0) {
      this.#marks = this.#marks.filter((mark) => !gone.has(mark));
      this.#added = this.#added.filter((mark) => !gone.has(mark));
    }
    return [...gone];
  }

  find(key: string): ClaimMark | undefined {
    return this.#byKey.get(key);
  }

  /**
   * Made of the claim, the sentence and what stands around it, so that it is the
   * same again when the page draws the same text anew.
   */
  #keyFor(claimId: string, { before, block, start, end }: PagePassage): string {
    const around = block.text.slice(Math.max(0, start - AROUND), end + AROUND);
    const key = `${claimId} ${digest([around, ...before].join('\n')).toString(36)}`;
    let unique = key;
    for (let copy = 2; this.find(unique); copy++) unique = `${key}-${copy}`;
    return unique;
  }
}

/** As a W3C `TextQuoteSelector` has it. */
function besides({ block: { text }, start, end }: PagePassage): { prefix: string; suffix: string } {
  return { prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
}

/** The node that a mark begins in. */
export function placeOf({ passage: { block, start } }: ClaimMark): Node {
  return block.runs.findLast(({ at }) => at <= start)?.node ?? block.element;
}

function isApart({ kind }: Pick<PassageMatch, 'kind'>): boolean {
  return kind === 'misattributed';
}

function countOf({ matches }: ClaimMark): number {
  return matches.filter((match) => !isApart(match)).length;
}

function inPageOrder(a: ClaimMark, b: ClaimMark): number {
  return comparePlaces(placeOf(a), placeOf(b)) || a.passage.start - b.passage.start;
}
