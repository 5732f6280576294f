/** The engine's front door: packs are compiled once, opened on each wake, then asked. */
import type { Pack } from '../claims/pack';
import type { PageContext, Passage, PassageMatch } from './types';

/** The blob is damaged or was written by another version: compile again from the claims. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

export interface Matcher {
  readonly claims: number;
  /** Matches of at least `minimum` (0..1), in passage order, best first within a passage. */
  match(passages: readonly Passage[], page: PageContext, minimum: number): PassageMatch[];
}

/** Compiles one pack into its packed index. */
export function compileIndex(_pack: Pack): Uint8Array<ArrayBuffer> {
  throw new Error('not yet');
}

/** Opens the packed indexes of all packs. Throws `IndexFormatError`. */
export function openMatcher(_packed: readonly Uint8Array[]): Matcher {
  throw new Error('not yet');
}
