/** A figure is met only where something was tried and nothing failed. */
import { expect, it } from 'vitest';
import { figuresOf, passedByFile, type Reports, sumTallies } from './figures';

const held = { pageHeap: 1e6, workerHeap: 2e6, listeners: 3 };
const good: Reports = {
  tallies: sumTallies(
    '{"what":"faults","count":3}\n{"what":"faults","count":4}\n{"what":"inputs","count":9}\n{"what":"pages watched","count":2}\n',
  ),
  browser: passedByFile({
    suites: ['gauntlet.spec.ts', 'gauntlet-firefox.spec.ts', 'hostile.spec.ts', 'faults.spec.ts'].map((file) => ({
      file,
      specs: [{ ok: true }],
      suites: [{ file, specs: [{ ok: true }] }],
    })),
  }),
  unit: { passed: 5, of: 5 },
  soak: { pages: 1000, missed: 0, wrong: 0, wakes: 1, held: { start: held, middle: held, end: held }, grows: [] },
};
const missed = (reports: Partial<Reports>) =>
  figuresOf({ ...good, ...reports }).flatMap(({ name, met }) => (met ? [] : [name]));

it('counts what was tried', () => {
  expect(missed({})).toEqual([]);
  const values = new Map(figuresOf(good).map(({ name, value }) => [name, value]));
  expect(values.get('faults injected and survived')).toBe('7 of 7');
  expect(values.get('hostile pages')).toBe('2 of 2');
  expect(values.get('soak: heap of the page at start, middle, end (MB)')).toBe('1.0, 1.0, 1.0');
});

it.each<[string, Partial<Reports>, string[]]>([
  [
    'nothing ran',
    { tallies: new Map(), unit: { passed: 0, of: 0 } },
    ['faults injected and survived', 'tests of bad input', 'bad inputs made up', 'requests of ours, on pages watched'],
  ],
  [
    'a fault was not survived',
    { tallies: new Map([...good.tallies, ['faults not survived', 1]]) },
    ['faults injected and survived'],
  ],
  [
    'a request was made',
    { tallies: new Map([...good.tallies, ['requests of ours', 1]]) },
    ['requests of ours, on pages watched'],
  ],
  [
    'a page failed',
    { browser: new Map([...good.browser, ['hostile.spec.ts', { passed: 1, of: 2 }]]) },
    ['hostile pages'],
  ],
  [
    'something grows',
    { soak: { ...good.soak, missed: 1, grows: ['workerHeap'] } },
    ['soak: marks missed, wrong', 'soak: heap of the worker at start, middle, end (MB)'],
  ],
])('is not met where %s', (_what, reports, names) => expect(missed(reports)).toEqual(names));
