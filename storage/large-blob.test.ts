/** Protects: bytes of any length come out of a blob as they went in, and others have their turn in between. */
import { describe, expect, it } from 'vitest';
import { blobOf, bytesOf } from './large-blob';

const MADE = 2 ** 20;
const READ = 2 ** 22;

describe('a large blob', () => {
  it.each([0, 1, MADE - 1, MADE, MADE + 1, READ, 2 * READ + 5])('of %i bytes keeps them all', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 12)) & 255);
    let pauses = 0;
    const blob = await blobOf(bytes, async () => void pauses++);
    expect(blob.size).toBe(length);
    expect(Buffer.compare(await bytesOf(blob), bytes)).toBe(0);
    expect(pauses).toBe(Math.ceil(length / MADE));
  });

  it('takes a view of a larger memory as what it shows', async () => {
    const view = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 4);
    expect([...(await bytesOf(await blobOf(view, async () => undefined)))]).toEqual([2, 3, 4]);
  });
});
