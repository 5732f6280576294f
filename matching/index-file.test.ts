/** An index from elsewhere is used only where it is of the very pack, and sound: anything else is refused, quickly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIndex, openMatcher } from './engine';
import { barePack, bridgePack } from './fixtures';
import { IndexFormatError, packSections, unpackSections } from './index/packed';
import { readIndexFile, writeIndexFile } from './index-file';
import { runJob } from './slices';

const digest = new Uint8Array(32).fill(7);
const index = compileIndex(bridgePack);
const file = writeIndexFile(digest, index);
const read = (bytes: Uint8Array, of = digest, pack = bridgePack) => runJob(readIndexFile(bytes, of, pack));

it('gives the index that was built, for the pack that it was built from', () => {
  expect(Buffer.compare(read(file), index)).toBe(0);
  const bare = writeIndexFile(digest, compileIndex(barePack));
  expect(read(bare, digest, barePack)).toHaveLength(compileIndex(barePack).length);
});

describe('is refused', () => {
  const [first, ...others] = bridgePack.claims;
  if (!first) throw new Error('no claim');
  const otherText = { ...first, wordings: [...first.wordings.slice(1), 'Something quite different.'] };
  it.each([
    ['when it is of another file', () => read(file, new Uint8Array(32))],
    ['when it is of another pack', () => read(file, digest, { ...bridgePack, id: 'other' })],
    ['when a claim is missing', () => read(file, digest, { ...bridgePack, claims: others })],
    ['when claims stand in another order', () => read(file, digest, { ...bridgePack, claims: [...others, first] })],
    ['when a sentence is another', () => read(file, digest, { ...bridgePack, claims: [otherText, ...others] })],
    ['when the names are others', () => read(file, digest, { ...bridgePack, synonyms: [['a', 'b']] })],
    ['when it is cut short', () => read(file.slice(0, -8))],
    ['when it is no index', () => read(packSections([digest, new Uint8Array(64)]))],
    ['when it has no sections', () => read(packSections([digest, packSections([])]))],
  ])('%s', (_name, attempt) => expect(attempt).toThrow(IndexFormatError));

  // Whoever builds a file with intent also gets its checksums right.
  it.each([
    ['wordings', bridgePack],
    ['none', barePack],
  ])('or does no harm, whatever number in it is changed (claims with %s)', async (_name, pack) => {
    const sections = unpackSections(compileIndex(pack)).map((section) => new Uint8Array(section));
    const long = sections.filter(({ length }) => length >= 4);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...long), fc.nat(), fc.integer(), async (section, place, value) => {
        const changed = sections.map((own) => new Uint8Array(own));
        const bytes = changed[sections.indexOf(section)] as Uint8Array<ArrayBuffer>;
        new DataView(bytes.buffer).setInt32((place % (bytes.length >> 2)) * 4, value, true);
        const outcome = await Promise.resolve(writeIndexFile(digest, packSections(changed)))
          .then((tampered) => openMatcher([read(tampered, digest, pack)]))
          .then((matcher) => matcher.search(pack.claims[0]?.text ?? '', 5))
          .catch((error: unknown) => error);
        if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(IndexFormatError);
      }),
      { numRuns: 300 },
    );
  });
});
