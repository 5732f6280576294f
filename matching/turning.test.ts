/** Headings and sentences that turn what follows them, and those that only look like it. */
import { describe, expect, it } from 'vitest';
import { turns } from './turning';

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
    'The mayor, who had for weeks been the object of rumours in the harbour pubs, laid the first stone on Monday.',
    '',
  ])('%s', (text) => expect(turns(text)).toBe(false));
});
