/** A file, or what an address holds, cannot be read at all. The message says why, for the person who chose it. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
  constructor(
    file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}
