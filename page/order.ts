/** Page order of nodes that may lie in different shadow trees. */
import { isShadowRoot } from './shadow-root';

const PRECEDING = 2;
const FOLLOWING = 4;

/** Negative when `a` comes first. */
export function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  const [above, beneath] = [lineage(a), lineage(b)];
  let depth = 0;
  while (depth < above.length - 1 && depth < beneath.length - 1 && above[depth] === beneath[depth]) depth++;
  const first = above[depth];
  const second = beneath[depth];
  // One is the host of the other's tree.
  if (!first || !second || first === second) return above.length - beneath.length;
  const position = first.compareDocumentPosition(second);
  if (position & FOLLOWING) return -1;
  return position & PRECEDING ? 1 : 0;
}

/** The node is one of `outer` or lies within one, through shadow roots. */
export function isWithin(node: Node, outer: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (isShadowRoot(at) ? at.host : null))
    if (outer.has(at)) return true;
  return false;
}

/** The hosts of the trees around a node, from the page down, and the node itself. */
function lineage(node: Node): Node[] {
  const line = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) line.unshift(root.host);
  return line;
}
