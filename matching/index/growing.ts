/** Lists of numbers that grow in blocks, without an object a number: growing never copies what is there. */
import { type Job, runJob } from '../slices';

/** Numbers a block. */
const BLOCK = 1 << 16;

class Growing<A extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  length = 0;
  readonly #full: A[] = [];
  #block: A;
  #used = 0;

  constructor(
    private readonly make: (length: number) => A,
    block: number,
  ) {
    this.#block = make(block);
  }

  push(value: number): void {
    if (this.#used === this.#block.length) {
      this.#full.push(this.#block);
      this.#block = this.make(BLOCK);
      this.#used = 0;
    }
    this.#block[this.#used++] = value;
    this.length++;
  }

  take(): A {
    return runJob(this.taking());
  }

  /** The same as a job that can pause: memory of many megabytes takes its time to be had. */
  *taking(): Job<A> {
    const all = this.make(this.length);
    let at = 0;
    for (const block of [...this.#full, this.#block.subarray(0, this.#used)]) {
      all.set(block, at);
      at += block.length;
      yield;
    }
    return all;
  }
}

/** Unsigned 32-bit numbers. */
export class NumberList extends Growing<Uint32Array<ArrayBuffer>> {
  constructor(block = BLOCK) {
    super((length) => new Uint32Array(length), block);
  }
}

/** Bytes, and numbers in as few of them as they need. */
export class ByteList extends Growing<Uint8Array<ArrayBuffer>> {
  constructor(block = BLOCK) {
    super((length) => new Uint8Array(length), block);
  }

  /** LEB128: seven bits a byte, the lowest first; a set high bit says that more follow. */
  pushNumber(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.push((rest & 0x7f) | 0x80);
    this.push(rest);
  }
}
