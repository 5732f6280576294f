/** What of a sentence can say something by itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from './analyse';
import { clausesOf } from './clauses';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';

const lexicon = new Lexicon(lexiconEntries(bridgePack));
const read = (text: string) => analyse(text, lexicon);
const wordsOf = (text: string) =>
  clausesOf(read(text)).map(({ units }) => text.slice(units[0]?.start ?? 0, units.at(-1)?.end));

it('parts a sentence at its joints, and reads neighbours together', () => {
  const text =
    'Quill opened the new bridge in June, Brandt refused to sell the old ferry, and everybody drank cold beer';
  const parts = wordsOf(text);
  expect(parts).toContain('Quill opened the new bridge in June');
  expect(parts).toContain('Brandt refused to sell the old ferry');
  expect(parts).toContain('Brandt refused to sell the old ferry, and everybody drank cold beer');
  expect(parts).not.toContain(text);
});

it('leaves alone what has but one part, or parts of a few words', () => {
  expect(wordsOf('Quill opened the new bridge in June')).toEqual([]);
  expect(wordsOf('Rain, wind, fog')).toEqual([]);
});

it('knows of a part only its own mood, and who speaks from the whole', () => {
  const [first, second] = clausesOf(
    read('Quill said the new bridge opens in June, but Brandt might not sell the old ferry'),
  );
  expect(first).toMatchObject({ negations: 0, hypotheticals: 0, speaker: '@quill' });
  expect(second).toMatchObject({ negations: 1, hypotheticals: 1, speaker: '@quill' });
});

it('yields runs of the sentence’s own units, and never many', () => {
  const word = fc.constantFrom('Quill', 'bridge', 'ferry', 'lamps', 'and', ',', 'that', 'not', 'June', 'opens', ';');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const whole = read(words.join(' '));
      const clauses = clausesOf(whole);
      expect(clauses.length).toBeLessThanOrEqual(12);
      for (const { units } of clauses) {
        const from = whole.units.indexOf(units[0] as (typeof units)[number]);
        expect(units).toEqual(whole.units.slice(from, from + units.length));
        expect(units.length).toBeLessThan(whole.units.length);
      }
    }),
  );
});
