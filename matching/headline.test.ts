/** A headline whose every word has a capital tells no names by them; a name or a sentence is none. */
import { expect, it } from 'vitest';
import { isHeadline } from './headline';

it.each([
  ['Brandt Invites the Envoys to Talks in Tolland', true],
  ['FERRY TALKS IN TOLLAND', true],
  ['Brandt’s Ferry Isn’t Late for the 3rd Time at 5pm', true],
  ['Odo Van Brandt', false],
  ['Then Brandt met Quill and Varga of Tolland', false],
  ['Пан Брандт, Квілл і Варга', false],
  ['布兰特 NATO EU USA WHO', false],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(isHeadline(text)).toBe(expected);
});
