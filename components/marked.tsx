/** A text with some of its words set apart. Offsets come from a message: those that do not fit the text are passed over. */
import type { ComponentChildren } from 'preact';

export interface Span {
  /** Start and end in UTF-16 code units. */
  readonly span: readonly [number, number];
}

export function Marked<T extends Span>(props: {
  text: string;
  spans: readonly T[];
  /** The element around the words; `at` is their place in the text. */
  children: (words: string, span: T, at: number) => ComponentChildren;
}) {
  const { text, spans, children } = props;
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const each of [...spans].sort((a, b) => a.span[0] - b.span[0])) {
    const [from, to] = each.span;
    if (from < end || to <= from || to > text.length) continue;
    parts.push(text.slice(end, from), children(text.slice(from, to), each, from));
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
