/** Protects: values land where a language wants them, and each way of counting has its own words. */
import { afterEach, expect, test, vi } from 'vitest';
import { english } from './english.setup';
import { textsFrom } from './from-file';
import { counted, dated, listed, locale, t, useTexts } from './text';

const ukrainian = textsFrom({
  locale: { message: 'uk' },
  claims_one: { message: '$1 твердження на $2' },
  claims_few: { message: '$1 твердження, кілька' },
  claims_many: { message: '$1 тверджень' },
  claims_other: { message: '$1 твердження, дріб' },
});

afterEach(() => useTexts(english));

test.each([
  [1, '1 твердження на сторінці'],
  [3, '3 твердження, кілька'],
  [5, '5 тверджень'],
  [21, '21 твердження на сторінці'],
  [1.5, '1,5 твердження, дріб'],
])('%d is counted as Ukrainian does', (count, expected) => {
  useTexts(ukrainian);
  expect(counted('claims' as never, count, 'сторінці')).toBe(expected);
});

test('a language without the form falls back to the general one', () => {
  useTexts(textsFrom({ locale: { message: 'uk' }, claims_other: { message: '$1 у файлі' } }));
  expect(counted('claims' as never, 2)).toBe('2 у файлі');
});

test('values stay as they are, whatever stands in them', () => {
  useTexts(textsFrom({ said: { message: '$2 said $1 for $$5' } }));
  expect(t('said' as never, '$2', 'A $1 sign')).toBe('A $1 sign said $2 for $5');
});

test('lists and days follow the language of the texts', () => {
  useTexts(textsFrom({ locale: { message: 'de' } }));
  expect(listed(['A', 'B', 'C'])).toBe('A, B und C');
  expect(dated(new Date(2025, 4, 3))).toBe('3. Mai 2025');
});

test('without any texts there is no error: the page has outlived the extension', async () => {
  vi.resetModules();
  const orphan = await import('./text');
  expect(orphan.t('locale')).toBe('');
  expect(orphan.locale()).toBe('en');
  expect(locale()).toBe('en');
});
