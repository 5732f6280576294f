/** Headings and sentences that turn what follows them, and those that only look like it. */
import { describe, expect, it } from 'vitest';
import { denies, isTurned, turns } from './turning';

describe('what turns the sentences after it', () => {
  it.each([
    'Five myths about the bridge',
    'Claims that turned out to be untrue',
    'What the mayor did not say',
    'Three rumours from the harbour',
    'She never said the following:',
    'None of this is true:',
    'Imagine the following.',
    'What if the board gave in?',
    'Nope, made up.',
    'Rumor watch: three stories that turned out to be wrong',
    'Debunked: the story of the ferry',
    'It isn’t true that',
  ])('%s', (text) => expect(turns(text)).toBe(true));
});

describe('what does not', () => {
  it.each([
    'Fact check: true',
    'Myths and facts',
    'Rumour 3: the ferry is sold.',
    'Fact: the bridge opens in June.',
    'As the mayor put it:',
    'Quill rejects the offer',
    'And the shipowner?',
    'What she said',
    'A meeting that nobody has confirmed',
    'Nobody on the board has said that the ferry would be sold.',
    'It was not the mayor who said that the old ferry would go.',
    'The mayor, who had for weeks been the object of rumours in the harbour pubs, laid the first stone on Monday.',
    '',
  ])('%s', (text) => expect(turns(text)).toBe(false));
});

describe('a reply that denies what it quotes', () => {
  it.each([
    'No, she didn’t.',
    'Nope.',
    'False!',
    'That’s not what he said.',
    'This is simply untrue, and everybody knows it.',
    'It was made up by the harbour radio.',
    'He never said that.',
    'Quill did not say so.',
    'That never happened.',
  ])('%s', (text) => expect(denies(text)).toBe(true));

  it.each([
    'No doubt about it.',
    'Nobody was surprised.',
    'That is what he said.',
    'He said so twice.',
    'Wrongly or not, many believed it.',
    'Is that true?',
    'Not everybody agreed.',
    '',
  ])('is not this: %s', (text) => expect(denies(text)).toBe(false));

  it('turns the sentence that it quotes', () => {
    const passage = { text: 'The bridge opens in June.', before: [], quoted: true };
    expect(isTurned({ ...passage, after: 'That’s not what she said.' })).toBe(true);
    expect(isTurned({ ...passage, after: 'That is what she said.' })).toBe(false);
  });
});
