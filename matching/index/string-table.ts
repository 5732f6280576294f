/**
 * Many strings in two typed arrays: where each starts, and all their UTF-16 code units in one to three bytes each
 * (CESU-8: UTF-8 that encodes the halves of a surrogate pair one by one), so that bytes sort as strings do.
 */
import { type Job, runJob } from '../slices';
import { ByteList } from './growing';
import { asUint32, type Section } from './packed';
import { ensureStarts } from './sound';

/** Strings between two chances to pause. */
const STRIDE = 5000;

export class StringTable {
  constructor(
    private readonly starts: Uint32Array,
    private readonly bytes: Uint8Array,
  ) {}

  static read(starts: Uint8Array | undefined, bytes: Uint8Array | undefined): StringTable {
    return new StringTable(asUint32(starts ?? new Uint8Array(4)), bytes ?? new Uint8Array());
  }

  static sections(strings: readonly string[]): [Section, Section] {
    return runJob(StringTable.job(strings));
  }

  /** The same as a job that can pause. */
  static *job(strings: readonly string[]): Job<[Section, Section]> {
    const starts = new Uint32Array(strings.length + 1);
    const bytes = new ByteList();
    for (const [i, text] of strings.entries()) {
      encode(text, bytes);
      starts[i + 1] = bytes.length;
      if (i % STRIDE === 0) yield;
    }
    return [starts, yield* bytes.taking()];
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Throws `IndexFormatError` where the table leads out of itself. */
  check(): void {
    ensureStarts(this.starts, this.size, this.bytes.length);
  }

  at(index: number): string {
    const end = Math.min(this.starts[index + 1] as number, this.bytes.length);
    const units: number[] = [];
    for (let i = this.starts[index] as number; i < end; ) {
      const first = this.bytes[i++] as number;
      if (first < 0x80) units.push(first);
      else if (first < 0xe0) units.push(((first & 0x1f) << 6) | ((this.bytes[i++] as number) & 0x3f));
      else {
        const second = ((this.bytes[i++] as number) & 0x3f) << 6;
        units.push(((first & 0x0f) << 12) | second | ((this.bytes[i++] as number) & 0x3f));
      }
    }
    return String.fromCharCode(...units);
  }

  /** Index of a string in a table sorted by code units; -1 where it is not there. */
  indexOf(text: string): number {
    const sought = bytesOf(text);
    const at = this.firstFrom(sought);
    return at < this.size && this.compare(at, sought) === 0 ? at : -1;
  }

  /** Where the strings that begin so stand in a sorted table, end exclusive. */
  beginningWith(text: string): readonly [start: number, end: number] {
    if (text === '') return [0, this.size];
    const last = text.charCodeAt(text.length - 1);
    const next = text.slice(0, -1) + String.fromCharCode(last + 1);
    return [this.firstFrom(bytesOf(text)), this.firstFrom(bytesOf(next))];
  }

  /** The first string of a sorted table that does not come before the sought one. */
  private firstFrom(sought: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(middle, sought) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(index: number, sought: Uint8Array): number {
    const start = this.starts[index] as number;
    const length = (this.starts[index + 1] as number) - start;
    for (let i = 0; i < length && i < sought.length; i++) {
      const order = (this.bytes[start + i] as number) - (sought[i] as number);
      if (order !== 0) return order;
    }
    return length - sought.length;
  }
}

function bytesOf(text: string): Uint8Array {
  const list = new ByteList(Math.max(1, 3 * text.length));
  encode(text, list);
  return list.take();
}

function encode(text: string, bytes: ByteList): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) {
      bytes.push(0xc0 | (unit >> 6));
      bytes.push(0x80 | (unit & 0x3f));
    } else {
      bytes.push(0xe0 | (unit >> 12));
      bytes.push(0x80 | ((unit >> 6) & 0x3f));
      bytes.push(0x80 | (unit & 0x3f));
    }
  }
}
