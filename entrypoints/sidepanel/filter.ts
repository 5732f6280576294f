/** Which of the page's claims the reader wants to see. */
import type { Found } from '../../listing/use-page';
import type { Moment } from './timeline';
import { addresseeOf, speakerOf } from './who-to-whom';

/** Empty means all. */
export interface Filter {
  readonly words: string;
  readonly speaker: string;
  readonly addressee: string;
  readonly kind: string;
  /** A day of the timeline. */
  readonly moment: Moment | undefined;
}

export const everything: Filter = { words: '', speaker: '', addressee: '', kind: '', moment: undefined };

export function filterFound(found: readonly Found[], filter: Filter): readonly Found[] {
  const words = wordsOf(filter.words);
  return found.filter((item) => {
    const { claim, match } = item;
    return (
      (!filter.speaker || speakerOf(claim) === filter.speaker) &&
      (!filter.addressee || addresseeOf(claim) === filter.addressee) &&
      (!filter.kind || match.kind === filter.kind) &&
      (!filter.moment || filter.moment.claims.has(claim.id)) &&
      (words.length === 0 || hasWords(item, words))
    );
  });
}

/** Each of the words stands in the claim, in its sentence or among its people. */
function hasWords({ claim, match }: Found, words: readonly string[]): boolean {
  const { speaker, addressee, occasion, place, text } = claim;
  const all = [text, match.exact, speakerOf(claim), speaker.role, addressee, occasion, place];
  const there = fold(all.filter(Boolean).join(' '));
  return words.every((word) => there.includes(word));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Without accents and case: a reader types what is quick to type. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
