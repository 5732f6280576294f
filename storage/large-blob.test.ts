/** Protects: bytes of any length come out of a blob as they went in, and others have their turn while it is made. */
import { expect, it } from 'vitest';
import { blobOf } from './large-blob';

const PART = 2 ** 20;

it.each([0, 1, PART - 1, PART, PART + 1, 3 * PART + 5])('a blob of %i bytes keeps them all', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 12)) & 255);
  let pauses = 0;
  const blob = await blobOf(bytes, async () => void pauses++);
  expect(Buffer.compare(new Uint8Array(await blob.arrayBuffer()), bytes)).toBe(0);
  expect(pauses).toBe(Math.ceil(length / PART));
});

it('takes a view of a larger memory as what it shows', async () => {
  const view = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 4);
  const blob = await blobOf(view, async () => undefined);
  expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([2, 3, 4]);
});
