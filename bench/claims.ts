/** Claims to search: real ones from a file, and beyond these as many as are asked for, made of their halves. */
import { type ListedClaim, listedClaim, readLines } from '../cli/claim-list';
import { randomFrom } from '../matching/random';

export function readClaims(file: string): ListedClaim[] {
  return readLines(file, listedClaim);
}

/**
 * The first `count` of the real claims, then the first half of one joined to the second half of another: the same words
 * in the same proportions, and no two alike. Always the same for the same arguments.
 */
export function* claimsUpTo(count: number, real: readonly ListedClaim[]): Generator<ListedClaim> {
  yield* real.slice(0, count);
  const random = randomFrom(count);
  for (let n = real.length; n < count; n++) {
    const [head, tail] = [random.pick(real), random.pick(real)].map(({ text }) => text.split(' '));
    if (!head || !tail) return;
    const text = [...head.slice(0, head.length / 2), ...tail.slice(tail.length / 2)].join(' ');
    yield { id: `made-${n}`, text };
  }
}

/** What is asked of the engines where the right answer is known: a fact-check's title, about its claim. */
export interface TitleQuery {
  readonly text: string;
  readonly id: string;
}

export function titleQueries(claims: readonly ListedClaim[], count: number): TitleQuery[] {
  const titled = claims.flatMap(({ id, title, text }) => (title && title !== text ? [{ id, text: title }] : []));
  const step = Math.max(1, Math.floor(titled.length / count));
  return titled.filter((_, i) => i % step === 0).slice(0, count);
}
