/** Ids made of words, the same for the same thing on every import. */
import { longDigest } from '../claims/digest';

const WORDS = 6;
const LONGEST = 60;

/** `The bridge will reopen in May.` -> `the-bridge-will-reopen-in-may`; empty where there are no Latin letters or digits. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (plain ?? []).slice(0, WORDS).join('-').slice(0, LONGEST).replace(/-$/, '');
}

/** A slug with a short digest of all that tells the thing from others. */
export function idOf(kind: string, words: string, identity: string): string {
  return `${slug(words) || kind}-${longDigest(identity)}`;
}

/** What reads the same counts as the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
