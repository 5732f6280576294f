/** Sentences that say of their own matter that it is not so, only wished for, or asked. */
import { describe, expect, it } from 'vitest';
import { isAsked, isReversed, isSupposed } from './irrealis';

describe('said not to be so', () => {
  it.each([
    'The mayor sees it the other way round: the ferry pays.',
    'That Quill had opened the bridge was a fabrication.',
    'Brandt denied ever having seen the lamps.',
    'Far from opening the bridge, Quill had it closed.',
    'The board is far from agreed that the bridge should open.',
    'Quill has yet to open the bridge.',
    'Quill stopped short of asking Brandt for money.',
    'Quill advised the board against accepting it.',
    'The board no longer insists on lamps.',
  ])('%s', (text) => expect(isReversed(text)).toBe(true));

  it.each([
    'Wrong: Quill opened the bridge in June.',
    'Other way round, it was Quill who paid.',
    'Brandt has made up his mind to sell.',
    'Quill opened the bridge in June.',
    'The board does not meet.',
    'Brandt refuses to sell the ferry.',
  ])('is not this: %s', (text) => expect(isReversed(text)).toBe(false));
});

describe('wished, wondered or only thought of', () => {
  it.each([
    'If only Quill would open the bridge!',
    'Imagine that the bridge opens in June.',
    'A reader wondered whether the bridge would open.',
    'May the mayor find the money for the lamps.',
    'I should like to write that the bridge is open.',
    'It was unclear on Monday whether the bridge would open.',
    'One can only wish that Brandt were selling the ferry.',
    'Had Quill asked for money, the lamps would burn.',
    'My colleague bets that Brandt will sell the ferry.',
    'I would love to hear Brandt say that he will not sell.',
    'If I sat in the town hall, I would open the bridge.',
  ])('%s', (text) => expect(isSupposed(text)).toBe(true));

  it.each([
    'Brandt would have to sell the ferry.',
    'Brandt acted as if nobody had asked.',
    'Quill will open the bridge in June.',
    'The bridge may open in June.',
  ])('is not this: %s', (text) => expect(isSupposed(text)).toBe(false));
});

describe('asked whether it is so', () => {
  it.each([
    'Will the bridge open in June?',
    'But would Brandt really sell the ferry?',
    'QUESTION: Has Quill asked Brandt for money?',
    'Would it help if Quill opened the bridge, asks our reader.',
  ])('%s', (text) => expect(isAsked(text)).toBe(true));

  it.each([
    'The bridge opens in June, so what about the ferry?',
    'Why does Brandt not sell the ferry?',
    'Will Quill opened the bridge.',
    'Quill will open the bridge, and Brandt asks for nothing.',
  ])('is not this: %s', (text) => expect(isAsked(text)).toBe(false));
});
