/**
 * What every list of an index from elsewhere must hold before it is used: a list that leads out of its section would
 * make a page wait, or find nonsense. Each function throws `IndexFormatError`.
 */
import type { Job } from '../slices';
import { IndexFormatError } from './packed';

export function ensure(sound: boolean, what: string): void {
  if (!sound) throw new IndexFormatError(`index is not sound: ${what}`);
}

/** `starts` leads through all of `length` items, in so many lists. */
export function ensureStarts(starts: Uint32Array, lists: number, length: number): void {
  ensure(starts.length === lists + 1 && starts[0] === 0 && starts[lists] === length, 'a table of lists');
  for (let i = 0; i < lists; i++) ensure((starts[i] as number) <= (starts[i + 1] as number), 'the order of lists');
}

export function ensureBelow(values: ArrayLike<number>, limit: number): void {
  for (let i = 0; i < values.length; i++) ensure((values[i] as number) < limit, 'a number in a list');
}

export function ensureFinite(values: Float32Array): void {
  for (const value of values) ensure(Number.isFinite(value), 'a weight');
}

/** Reads numbers of several bytes (LEB128), and never past the end. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly end: number,
  ) {}

  get done(): boolean {
    return this.at >= this.end;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      ensure(this.at < this.end && shift < 32, 'the end of a list');
      const byte = this.bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) break;
    }
    ensure(value >= 0, 'the size of a number');
    return value;
  }
}

/** Lists between two chances to pause. */
const STRIDE = 1000;

/** The lists of gaps that `starts` leads to, each as `ensureGaps` says. */
export function* ensureLists(bytes: Uint8Array, starts: Uint32Array, limit: number): Job<void> {
  for (let list = 0; list + 1 < starts.length; list++) {
    ensureGaps(bytes, starts[list] as number, starts[list + 1] as number, limit);
    if (list % STRIDE === 0) yield;
  }
}

/** A list of gaps between `2 * number + flag`: each number is above the one before, and below `limit`. */
function ensureGaps(bytes: Uint8Array, start: number, end: number, limit: number): void {
  const reader = new NumberReader(bytes, start, end);
  let number = -1;
  while (!reader.done) {
    const gap = reader.next() >>> 1;
    ensure(number < 0 || gap > 0, 'the order of a list');
    number = Math.max(number, 0) + gap;
    ensure(number < limit, 'a number in a list');
  }
}
