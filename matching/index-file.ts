/**
 * An index that a pack's maker has built ahead (`pack build`), so that a large pack goes in without being compiled. It is
 * bound to the very bytes of the pack's file, and used only after all of it has been checked.
 */
import type { Pack } from '../claims/pack';
import { MatchIndex } from './index/match-index';
import { IndexFormatError, packSections, unpackSections } from './index/packed';
import type { Job } from './slices';

/** @param digest SHA-256 of the pack's file */
export function writeIndexFile(digest: Uint8Array, index: Uint8Array): Uint8Array<ArrayBuffer> {
  return packSections([digest, index]);
}

/**
 * The packed index in it. Throws `IndexFormatError` where it is of another file, was built by another version, or is
 * not sound: the pack has to be compiled then.
 *
 * @param digest SHA-256 of the file that `pack` was read from
 */
export function* readIndexFile(file: Uint8Array, digest: Uint8Array, pack: Pack): Job<Uint8Array<ArrayBuffer>> {
  const [of, index] = unpackSections(file);
  if (!of || !index || of.length !== digest.length || of.some((byte, i) => byte !== digest[i]))
    throw new IndexFormatError('the index was built from another version of the pack');
  yield;
  // A copy: what is handed on must begin where its memory does.
  const packed = new Uint8Array(index);
  yield;
  const opened = open(packed);
  yield* opened.check(pack);
  return packed;
}

/** What is not an index at all fails in ways of its own. */
function open(packed: Uint8Array): MatchIndex {
  try {
    return new MatchIndex(packed);
  } catch (error) {
    if (error instanceof IndexFormatError) throw error;
    throw new IndexFormatError('index cannot be read');
  }
}
