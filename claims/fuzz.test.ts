/** Whatever somebody has made of a pack: it is a sound pack still, or it is said what is wrong and where. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../e2e/support/runs';
import { PackError, parsePack, parsePackText } from './parse';

const sound = {
  format: 1,
  id: 'town',
  title: 'Town',
  version: '1.0.0',
  language: 'en',
  license: 'CC0-1.0',
  expires: '2 days',
  sources: [{ id: 's', title: 'Gazette', url: 'https://gazette.example' }],
  entities: [{ id: 'e', kind: 'person', name: 'Quill', variants: ['mayor'] }],
  synonyms: [['ferry', 'boat']],
  claims: [
    {
      id: 'c',
      text: 'The bridge opens.',
      attribution: { kind: 'person', entity: 'e' },
      speech: 'statement',
      evidence: [{ source: 's', selector: { type: 'TextQuoteSelector', exact: 'opens', prefix: '', suffix: '' } }],
      relations: [],
      wordings: ['The bridge opens.'],
    },
  ],
};

/** All places within the pack, by their keys. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...below.flatMap(([key, own]) => pathsIn(own, [...path, key]))];
}

/** A copy in which another value stands at the path; undefined takes it out. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string, unknown>;
  const next = changed(copy[key], rest, to);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
}

const change = fc.record({
  path: fc.constantFrom(...pathsIn(sound).slice(1)),
  to: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined), fc.constantFrom('e', 's', 'c', 'Ü', '__proto__')),
});

function expectSoundOrTold(parse: () => unknown): void {
  try {
    expect(parsePack(JSON.parse(JSON.stringify(parse())), 'again')).toEqual(parse());
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    for (const { field, reason } of (error as PackError).problems)
      expect(typeof field === 'string' && reason).toBeTruthy();
  }
}

it('a pack with anything at any place', () => {
  fc.assert(
    fc.property(change, ({ path, to }) => expectSoundOrTold(() => parsePack(changed(sound, path, to), 'town'))),
    runs(300),
  );
});

it('a file that was cut, or written over', () => {
  const text = JSON.stringify(sound);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 5 }), (at, gone, put) =>
      expectSoundOrTold(() => parsePackText(text.slice(0, at) + put + text.slice(at + gone), 'town')),
    ),
    runs(60),
  );
});
