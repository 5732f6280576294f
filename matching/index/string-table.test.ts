/** Any strings come back in their order, and those that are there are found. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSections, unpackSections } from './packed';
import { StringTable } from './string-table';

/** Any UTF-16 code units, lone surrogates among them; one in two is of the Latin scripts or an accent. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x36f), fc.nat(0xffff)).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

const anyString = fc.oneof(
  anyText,
  fc.constantFrom('', '\ud800', '\udc00\ud800', '\u0000', '@a', '@a_b', '@a>b', 'é', 'e\u0301', '\uffff', '😀'),
);

function stored(strings: readonly string[]): StringTable {
  const [starts, units] = unpackSections(packSections(StringTable.sections(strings)));
  return StringTable.read(starts, units);
}

it('gives back any strings in their order', () => {
  fc.assert(
    fc.property(fc.array(anyString), (strings) => {
      const table = stored(strings);
      expect(Array.from({ length: table.size }, (_, i) => table.at(i))).toEqual(strings);
    }),
  );
});

it('finds in a sorted table what is there, and only that', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyString), fc.array(anyString), (strings, others) => {
      const sorted = strings.toSorted();
      const table = stored(sorted);
      for (const text of [...strings, ...others]) expect(table.indexOf(text)).toBe(sorted.indexOf(text));
    }),
  );
});

it('may be empty', () => {
  for (const table of [stored([]), StringTable.read(undefined, undefined)]) {
    expect(table.size).toBe(0);
    expect(table.indexOf('')).toBe(-1);
  }
});
