/** Claims that were taken off the page from the list: they stay where they stood in it, to be put back. */
import type { Found } from './use-page';

export interface Kept {
  readonly item: Found;
  /** Keys of those that stood before it. */
  readonly before: ReadonlySet<string>;
}

/** @param found in page order */
export function withKept(found: readonly Found[], kept: readonly Kept[]): readonly Found[] {
  const listed = [...found];
  for (const { item, before } of kept) {
    if (has(found, item)) continue;
    const at = listed.findLastIndex(({ match }) => before.has(match.key));
    listed.splice(at + 1, 0, item);
  }
  return listed;
}

export function keep(listed: readonly Found[], item: Found): Kept {
  const keys = listed.map(({ match }) => match.key);
  return { item, before: new Set(keys.slice(0, keys.indexOf(item.match.key))) };
}

export function has(found: readonly Found[], { match }: Found): boolean {
  return found.some((other) => other.match.key === match.key);
}
