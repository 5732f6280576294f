/** Posts of social networks as running text. */
import { dayOf } from './day';

const LINK = /https?:\/\/\S+|\b[\w.-]+\.(?:com|org|net|gov|ly|co)\/\S*/gi;
/** How an embedded post ends: `— Name (@handle) January 14, 2020`. */
const SIGNATURE = /—\s*([^—]{1,80}?)\s*\(@\w+\)\s+(\p{L}+ \d{1,2}, \d{4})\s*$/u;

/** A post as plain words: links and the signature's date off, `#StayHome` and `@NASA_Sun` taken apart. */
export function plainPost(text: string): string {
  return text
    .replace(LINK, ' ')
    .replace(SIGNATURE, ' $1 ')
    .replace(
      /[#@](\w+)/g,
      (_, tag: string) => `${tag} ${tag.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')}`,
    );
}

/** When a post was written, in days since 1970, where its signature says so. */
export function postDay(text: string): number | undefined {
  return dayOf(SIGNATURE.exec(text)?.[2]);
}
