/** Lists of numbers that grow keep every number, in as few bytes as it needs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteList, NumberList } from './growing';

function read(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    let value = 0;
    let byte = 0x80;
    for (let shift = 0; byte > 0x7f; shift += 7) {
      byte = bytes[i++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    numbers.push(value >>> 0);
  }
  return numbers;
}

it('keeps numbers in as many bytes as they need, however many they are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1), { maxLength: 2000 }), (numbers) => {
      const list = new ByteList(1);
      for (const number of numbers) list.pushNumber(number);
      expect(read(list.take())).toEqual(numbers);
    }),
  );
});

it('keeps numbers as they are, however many', () => {
  const list = new NumberList();
  const numbers = Array.from({ length: 200_000 }, (_, i) => (i * 2_654_435_761) >>> 0);
  for (const number of numbers) list.push(number);
  expect([...list.take()]).toEqual(numbers);
});
