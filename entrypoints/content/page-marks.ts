/** The claims that are marked on the page, sentence by sentence. */
import type { ReadableMark } from '../../components/card-controller';
import type { PassageMatch } from '../../matching/types';
import type { PagePassage } from '../../page/extract';
import { comparePlaces } from '../../page/order';
import { rangesOf } from '../../page/range';

export interface ClaimMark extends ReadableMark {
  readonly passage: PagePassage;
  readonly apart: boolean;
}

export class PageMarks {
  #marks: ClaimMark[] = [];
  #sorted = true;

  /** In page order. */
  get all(): readonly ClaimMark[] {
    if (!this.#sorted) this.#marks.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)) || byOffset(a, b));
    this.#sorted = true;
    return this.#marks;
  }

  /** Of repeated claims. */
  get count(): number {
    return this.#marks.reduce((sum, { matches }) => sum + matches.filter((match) => !isApart(match)).length, 0);
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
        return { key: this.#keyFor(claimId, passage), claimId, kind, score, exact: passage.text, explanation };
      }),
    };
    this.#marks.push(mark);
    this.#sorted = false;
    return mark;
  }

  /** Takes out the marks that `isGone` holds of, and returns them. */
  drop(isGone: (mark: ClaimMark) => boolean): ClaimMark[] {
    const gone = this.#marks.filter(isGone);
    if (gone.length > 0) this.#marks = this.#marks.filter((mark) => !gone.includes(mark));
    return gone;
  }

  find(key: string): ClaimMark | undefined {
    return this.#marks.find(({ matches }) => matches.some((match) => match.key === key));
  }

  /**
   * Made of the claim, the sentence and what stands around it, so that it is the
   * same again when the page draws the same text anew.
   */
  #keyFor(claimId: string, { text, before, block }: PagePassage): string {
    const key = `${claimId} ${hash([text, block.text, ...before].join('\n'))}`;
    let unique = key;
    for (let copy = 2; this.find(unique); copy++) unique = `${key}-${copy}`;
    return unique;
  }
}

/** The node that a mark begins in. */
export function placeOf({ passage: { block, start } }: ClaimMark): Node {
  return block.runs.findLast(({ at }) => at <= start)?.node ?? block.element;
}

function isApart({ kind }: Pick<PassageMatch, 'kind'>): boolean {
  return kind === 'misattributed';
}

function byOffset(a: ClaimMark, b: ClaimMark): number {
  return a.passage.start - b.passage.start;
}

/** FNV-1a: short and spread out; nothing depends on its being hard to forge. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
