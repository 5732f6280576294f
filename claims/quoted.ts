import type { Claim } from './pack';

/** The words of the sources that a claim rests on, as far as they are quoted. */
export function quotedWords({ evidence }: Pick<Claim, 'evidence'>): string[] {
  return evidence.flatMap(({ selector }) => selector?.exact ?? []);
}
