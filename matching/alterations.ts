/** Where a quotation on a page departs from the words on record, word by word. */
import type { Token } from './tokens';

/** Spans in UTF-16 code units; an empty one marks the place where words were added or left out. */
export interface Alteration {
  readonly passage: [number, number];
  readonly wording: [number, number];
}

interface Step {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts in which the passage differs from the record, in order. What stands before the first and behind the last
 * shared word of the passage is not the quotation; what the record has there was left out.
 */
export function alterations(passage: readonly Token[], record: readonly Token[]): Alteration[] {
  const shared = commonWords(passage, record);
  const [first] = shared;
  if (!first) return [];
  const changes: Alteration[] = [];
  const note = (inPassage: Step, inRecord: Step) => {
    if (inPassage.from === inPassage.to && inRecord.from === inRecord.to) return;
    changes.push({ passage: spanOf(passage, inPassage), wording: spanOf(record, inRecord) });
  };
  note({ from: first[0], to: first[0] }, { from: 0, to: first[1] });
  for (const [i, [a, b]] of shared.entries()) {
    const [nextA, nextB] = shared[i + 1] ?? [a + 1, record.length];
    note({ from: a + 1, to: nextA }, { from: b + 1, to: nextB });
  }
  return changes;
}

/** Characters from the first to the last token of a step; an empty place behind the word before it. */
function spanOf(tokens: readonly Token[], { from, to }: Step): [number, number] {
  if (from < to) return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const place = from > 0 ? (tokens[from - 1]?.end ?? 0) : (tokens[0]?.start ?? 0);
  return [place, place];
}

/** Pairs of places of a longest common subsequence. */
function commonWords(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]?.word === b[j]?.word;
      lengths[i * width + j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.word === b[j]?.word) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
