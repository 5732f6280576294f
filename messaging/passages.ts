/**
 * Passages on their way to the worker: each text once. A sentence is read with the three before it, so that written out
 * every one would travel four times.
 */
import * as z from 'zod/mini';
import { type Passage, passage } from '../matching/types';

const MOST_PASSAGES = 400;
/** A passage, three before it, a heading, one after it. */
const MOST_TEXTS = 6 * MOST_PASSAGES;
/** In `texts`; one that leads nowhere is refused when it is looked up. */
const place = z.number();

export const packedPassages = z.object({
  texts: z.array(passage.shape.text).check(z.maxLength(MOST_TEXTS)),
  passages: z
    .array(
      z.object({
        text: place,
        before: z.array(place).check(z.maxLength(3)),
        heading: z.optional(place),
        quoted: z.optional(z.boolean()),
        after: z.optional(place),
      }),
    )
    .check(z.maxLength(MOST_PASSAGES)),
});
export type PackedPassages = z.infer<typeof packedPassages>;

export function packPassages(passages: readonly Passage[]): PackedPassages {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const packed = passages.map(({ text, before, heading, quoted, after }) => ({
    text: placeOf(text),
    before: before.map(placeOf),
    heading: heading === undefined ? undefined : placeOf(heading),
    quoted,
    after: after === undefined ? undefined : placeOf(after),
  }));
  return { texts: [...places.keys()], passages: packed };
}

/** Throws where a place has no text. */
export function unpackPassages({ texts, passages }: PackedPassages): Passage[] {
  const textAt = (at: number): string => {
    const text = texts[at];
    if (text === undefined) throw new Error(`passages > text ${at}: there are ${texts.length}`);
    return text;
  };
  return passages.map(({ text, before, heading, quoted, after }) => ({
    text: textAt(text),
    before: before.map(textAt),
    heading: heading === undefined ? undefined : textAt(heading),
    quoted,
    after: after === undefined ? undefined : textAt(after),
  }));
}
