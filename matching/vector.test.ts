/** What a model can see of a sentence: it differs where the meaning does, and not where only the spelling does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from './analyse';
import { bridgePack } from './fixtures';
import { Lexicon, lexiconEntries } from './lexicon';
import { distinctNames, featuresOf, isStructural } from './vector';

const lexicon = new Lexicon(lexiconEntries(bridgePack));
const features = (text: string) => new Set(featuresOf(analyse(text, lexicon)));
const differ = (a: string, b: string) => [...features(a)].some((feature) => !features(b).has(feature));

it.each([
  ['who acts on whom', 'Quill asked Brandt', 'Brandt asked Quill'],
  ['who speaks', 'Quill said Brandt lost', 'Quill lost, said Brandt'],
  ['who does what', 'Quill slept and Brandt opened it', 'Quill opened it and Brandt slept'],
  ['a denial', 'Quill did not open it', 'Quill did open it'],
  ['a double denial', 'Quill never denied it', 'Quill never saw it'],
  ['a question', 'Quill opened it?', 'Quill opened it.'],
  ['a possibility', 'Quill might open it', 'Quill opened it'],
  ['a number', 'the ferry carries 30', 'the ferry carries 300'],
  ['neighbours', 'old ship, new bridge', 'new ship, old bridge'],
])('tells apart: %s', (_name, a, b) => {
  expect(differ(a, b)).toBe(true);
});

it.each([
  ['variants of names', 'Marta Quill asked Odo Brandt', 'Mayor Quill asked the shipowner'],
  ['synonyms and forms', 'the ferry crosses', 'a ferryboat is crossing'],
  ['number words', 'thirty passengers', '30 passengers'],
  ['possessives', 'the ferry of Brandt', 'Brandt’s ferry'],
])('takes for the same: %s', (_name, a, b) => {
  const spokenOf = (text: string) => [...features(text)].filter((feature) => !isStructural(feature)).sort();
  expect(spokenOf(a)).toEqual(spokenOf(b));
});

it('takes what is done by somebody for what somebody does', () => {
  const deed = [...features('Brandt sold the ferry')].filter((feature) => feature.startsWith('@brandt+>'));
  expect(deed).toEqual(['@brandt+>sold', '@brandt+>=ferry']);
  expect(features('The ferry was sold by Mr. Brandt')).toContain('@brandt+>sold');
  expect(features('Quill sold the ferry')).not.toContain('@brandt+>sold');
});

it('lists names once, in order of appearance', () => {
  const { units } = analyse('Brandt, Mayor Quill and the shipowner met Kovář; Quill left', lexicon);
  expect(distinctNames(units)).toEqual(['@brandt', '@quill', '@kovar']);
});

it('calls structural what speaks of order, neighbours, speakers and mood, and nothing else', () => {
  const text = 'Quill did not tell Brandt that 30 passengers might cross on Monday?';
  const plain = new Set<string>(analyse(text, lexicon).units.map(({ term }) => term));
  for (const feature of features(text)) expect(isStructural(feature)).toBe(!plain.has(feature));
});

it('never lists a feature twice', () => {
  const word = fc.constantFrom('Quill', 'Brandt', 'not', 'said', 'ferry', '30', 'if', ',', '?', 'open');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (parts) => {
      const list = featuresOf(analyse(parts.join(' '), lexicon));
      expect(new Set(list).size).toBe(list.length);
    }),
  );
});
