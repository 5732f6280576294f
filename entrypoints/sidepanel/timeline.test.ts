/** Protects: the timeline puts on a calendar only what the source dates, and names what is not dated. */
import { expect, test } from 'vitest';
import { found } from '../../listing/fixtures';
import { parsePeriod } from './period';
import { timelineOf } from './timeline';

const on = (when?: string) => found(when ?? 'undated', { claim: when === undefined ? {} : { when } });

test.each([
  ['2025-05-11', { year: 2025, month: 5, day: 11 }],
  ['2025-05-11T08:00:00Z', { year: 2025, month: 5, day: 11 }],
  ['2025-05', { year: 2025, month: 5 }],
  ['2019', { year: 2019 }],
  ['in February 2022', { year: 2022, month: 2 }],
  ['since December 2019', { year: 2019, month: 12 }],
  ['on Sunday, May 11th, 2025', { year: 2025, month: 5, day: 11 }],
  ['11 May 2025, 10:30', { year: 2025, month: 5 }],
  ['31 February 2025', { year: 2025, month: 2 }],
])('%s is on the calendar', (when, period) => {
  expect(parsePeriod(when)).toEqual(expect.objectContaining(period));
});

test.each(['yesterday', 'on Sunday', 'Upon assuming office in January', 'from 2019 to 2022', '2025-13-01', ''])(
  '“%s” is not',
  (when) => {
    expect(parsePeriod(when)).toBeUndefined();
  },
);

test('from early to late, then what is worded otherwise, then what has no date', () => {
  const page = [on('in May 2025'), on(), on('yesterday'), on('2019-12-01'), on('in February 2022')];
  const { dated, worded, undated } = timelineOf(page);
  expect(dated.map(({ label }) => label)).toEqual(['December 1, 2019', 'in February 2022', 'in May 2025']);
  expect(worded.map(({ label }) => label)).toEqual(['yesterday']);
  expect([...(undated?.claims ?? [])]).toEqual(['undated']);
});

test('claims of the same day share a row', () => {
  const twice = found('other', { claim: { when: '11 May 2025' } });
  const [row, ...rows] = timelineOf([on('2025-05-11'), twice]).dated;
  expect(rows).toEqual([]);
  expect(row?.claims).toEqual(new Set(['2025-05-11', 'other']));
});

test('many days are put together to months, and many months to years', () => {
  const days = Array.from({ length: 28 }, (_, at) => on(`2025-05-${String(at + 1).padStart(2, '0')}`));
  expect(timelineOf(days).dated.map(({ label }) => label)).toEqual(['May 2025']);
  const months = Array.from({ length: 36 }, (_, at) =>
    on(`${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`),
  );
  expect(timelineOf(months).dated.map(({ label }) => label)).toEqual(['2020', '2021', '2022']);
});
