/** Days are read as they are written, and nothing is taken for a day that is none. */
import { expect, it } from 'vitest';
import { dayOf } from './day';

const first = Date.UTC(2020, 0, 14) / 864e5;

it.each([
  ['2020-01-14', first],
  ['2020-01-14T23:59:00+02:00', first],
  ['14 January 2020', first],
  ['January 14, 2020', first],
  ['14 Jan 2020', first],
  ['Thursday', undefined],
  ['last year', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (date, day) => {
  expect(dayOf(date)).toBe(day);
});
