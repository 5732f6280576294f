/** From a passage back to the live page. */
import type { Span } from '../matching/segment';
import type { TextBlock, TextRun } from './flow';

/**
 * The places of a span of a block's text: one range, or one for each of the
 * trees (page, shadow roots) that its text lies in. Empty when the page has
 * changed there since.
 */
export function rangesOf(block: TextBlock, { start, end }: Span): Range[] {
  const runs = block.runs.slice(runAt(block.runs, start), runAt(block.runs, end - 1) + 1);
  if (!runs.every((run) => saysTheSame(run, block))) return [];
  const trees = new Map<Node, TextRun[]>();
  for (const run of runs) {
    const tree = run.node.getRootNode();
    const group = trees.get(tree);
    if (group) group.push(run);
    else trees.set(tree, [run]);
  }
  return [...trees.values()].flatMap((group) => {
    const first = group[0];
    const last = group.at(-1);
    if (!first || !last) return [];
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.from + Math.max(start - first.at, 0));
    range.setEnd(last.node, last.from + Math.min(end - last.at, last.length));
    return [range];
  });
}

/** An answer about a sentence may come after other words have taken its place. */
function saysTheSame({ node, from, at, length }: TextRun, { text }: TextBlock): boolean {
  const now = node.data.slice(from, from + length).replace(/\s/g, ' ');
  return node.isConnected && now === text.slice(at, at + length).replace(/\s/g, ' ');
}

/** Index of the run that holds the character at `offset`, or of the last one before it. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
