/**
 * The packed form of a compiled pack: one buffer of typed arrays that is used
 * as it lies there, so that opening it costs no parsing.
 *
 * Layout, little-endian, every section padded to 4 bytes:
 * magic, format version, checksum of all that follows, number of sections,
 * then per section its length in bytes, then the sections.
 */
import { type Job, runJob } from '../slices';

/** The blob is damaged or was written by another version: compile again from the claims. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

const MAGIC = 0x58494c43; // CLIX
/** Raise it whenever sections, features or weights change their meaning. */
export const INDEX_VERSION = 8;
const HEADER = 4;
const FNV_START = 0x811c9dc5;
/** Bytes or words between two chances to pause. */
const STRIDE = 500_000;

export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export function packSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  return runJob(packSectionsJob(sections));
}

/** The same as a job that can pause. */
export function* packSectionsJob(sections: readonly Section[]): Job<Uint8Array<ArrayBuffer>> {
  const sizes = sections.map((section) => section.byteLength);
  const head = (HEADER + sections.length) * 4;
  const packed = new Uint8Array(sizes.reduce((total, size) => total + padded(size), head));
  let at = head;
  for (const section of sections) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    for (let from = 0; from < bytes.length; from += STRIDE) {
      packed.set(bytes.subarray(from, from + STRIDE), at + from);
      yield;
    }
    at += padded(section.byteLength);
  }
  const words = new Uint32Array(packed.buffer);
  words.set([MAGIC, INDEX_VERSION, 0, sections.length, ...sizes]);
  words[2] = yield* checksumJob(words);
  return packed;
}

/** Views on the sections of a blob. Throws `IndexFormatError` instead of trusting it. */
export function unpackSections(packed: Uint8Array): Uint8Array[] {
  return runJob(unpackJob(packed));
}

/** The same as a job that can pause. */
export function* unpackJob(packed: Uint8Array): Job<Uint8Array[]> {
  const aligned = packed.byteOffset % 4 === 0 && packed.byteLength % 4 === 0 ? packed : new Uint8Array(packed);
  if (aligned.byteLength < HEADER * 4 || aligned.byteLength % 4 !== 0) throw new IndexFormatError('index is cut short');
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  if (words[0] !== MAGIC) throw new IndexFormatError('not an index');
  if (words[1] !== INDEX_VERSION) throw new IndexFormatError(`index has format ${words[1]}, not ${INDEX_VERSION}`);
  if (words[2] !== (yield* checksumJob(words))) throw new IndexFormatError('index is damaged');
  const sizes = words.subarray(HEADER, HEADER + (words[3] as number));
  let at = (HEADER + sizes.length) * 4;
  return Array.from(sizes, (size) => {
    const section = aligned.subarray(at, at + size);
    at += padded(size);
    return section;
  });
}

export const asUint16 = (bytes: Uint8Array) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
export const asUint32 = (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
export const asFloat32 = (bytes: Uint8Array) => new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);

function padded(size: number): number {
  return (size + 3) & ~3;
}

function* checksumJob(words: Uint32Array): Job<number> {
  let sum = FNV_START;
  for (let from = 0; from < words.length; from += STRIDE) {
    sum = checksum(words, sum, from, Math.min(words.length, from + STRIDE));
    yield;
  }
  return sum;
}

/** FNV-1a over 32-bit words, the checksum's own place left out. Finds damage, not malice. */
function checksum(words: Uint32Array, before: number, from: number, to: number): number {
  let hash = before;
  for (let i = from; i < to; i++) if (i !== 2) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}
