/** Packed sections come back as they went in, and a blob with one wrong byte is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFloat32, asUint16, asUint32, IndexFormatError, packSections, unpackSections } from './packed';

const sections = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.uint16Array({ maxLength: 20 }),
    fc.uint32Array({ maxLength: 20 }),
    fc.float32Array({ maxLength: 20 }),
  ),
  { maxLength: 6 },
);
const bytesOf = (view: ArrayBufferView) => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];
const example = packSections([
  Uint8Array.of(1, 2, 3),
  Uint16Array.of(500),
  Uint32Array.of(70_000),
  Float32Array.of(0.5),
]);

describe('packed sections', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(sections, (given) => {
        expect(unpackSections(packSections(given)).map(bytesOf)).toEqual(given.map(bytesOf));
      }),
    );
  });

  it('read as the numbers that they were', () => {
    const [bytes, shorts, longs, floats] = unpackSections(example);
    expect([...(bytes ?? [])]).toEqual([1, 2, 3]);
    expect([...asUint16(shorts ?? bytes ?? example)]).toEqual([500]);
    expect([...asUint32(longs ?? example)]).toEqual([70_000]);
    expect([...asFloat32(floats ?? example)]).toEqual([0.5]);
  });

  it.each([0, 1, 2, 3, 4])('may lie anywhere in a larger buffer: at byte %i', (at) => {
    const larger = new Uint8Array(example.length + 8).fill(0xff);
    larger.set(example, at);
    const views = [larger.subarray(at, at + example.length), Buffer.from(larger.buffer, at, example.length)];
    for (const view of views) {
      const unpacked = unpackSections(view);
      expect(unpacked.map(bytesOf)).toEqual(unpackSections(example).map(bytesOf));
      expect([...asUint32(unpacked[2] ?? example)]).toEqual([70_000]);
    }
  });
});

describe('a damaged blob is refused', () => {
  const refused = (blob: Uint8Array) => {
    expect(() => unpackSections(blob)).toThrow(IndexFormatError);
  };

  it('when any one byte is another', () => {
    const packed = fc.oneof(fc.constant(example), sections.map(packSections));
    fc.assert(
      fc.property(packed, fc.nat(), fc.integer({ min: 1, max: 255 }), (blob, at, change) => {
        const damaged = blob.slice();
        damaged[at % blob.length] = (damaged[at % blob.length] ?? 0) ^ change;
        refused(damaged);
      }),
    );
  });

  it('when it is cut short or goes on', () => {
    for (let length = 0; length < example.length; length++) refused(example.slice(0, length));
    for (const more of [1, 4, 64]) refused(Uint8Array.from([...example, ...new Uint8Array(more)]));
  });

  it('when it is something else', () => {
    refused(new TextEncoder().encode('{"this": "is no index"}!'));
    refused(new Uint8Array(64));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), refused));
  });

  it('when another version wrote it, and says so', () => {
    const other = example.slice();
    new DataView(other.buffer).setUint32(4, 999, true);
    expect(() => unpackSections(other)).toThrow(/format 999/);
    refused(other);
  });
});
