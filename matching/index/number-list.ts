/** Unsigned 32-bit numbers that grow without an object each. */
export class NumberList {
  length = 0;
  #numbers = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const grown = new Uint32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.length++] = value;
  }

  take(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.length);
  }
}
