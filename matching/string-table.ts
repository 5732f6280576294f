/** Many strings in two typed arrays: where each starts, and all their UTF-16 code units. */
import { asUint16, asUint32, type Section } from './packed';

export class StringTable {
  constructor(
    private readonly starts: Uint32Array,
    private readonly units: Uint16Array,
  ) {}

  static read(starts: Uint8Array | undefined, units: Uint8Array | undefined): StringTable {
    return new StringTable(asUint32(starts ?? new Uint8Array(4)), asUint16(units ?? new Uint8Array()));
  }

  static sections(strings: readonly string[]): [Section, Section] {
    const starts = new Uint32Array(strings.length + 1);
    for (const [i, text] of strings.entries()) starts[i + 1] = (starts[i] as number) + text.length;
    const units = new Uint16Array(starts[strings.length] as number);
    for (const [i, text] of strings.entries()) {
      for (let j = 0; j < text.length; j++) units[(starts[i] as number) + j] = text.charCodeAt(j);
    }
    return [starts, units];
  }

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** Index of a string in a table sorted by code units; -1 where it is not there. */
  indexOf(text: string): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.compare(middle, text);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  private compare(index: number, text: string): number {
    const start = this.starts[index] as number;
    const length = (this.starts[index + 1] as number) - start;
    for (let i = 0; i < length && i < text.length; i++) {
      const order = (this.units[start + i] as number) - text.charCodeAt(i);
      if (order !== 0) return order;
    }
    return length - text.length;
  }
}
