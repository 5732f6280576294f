/** Protects: a page says in which language it speaks and which way it is read, for screen readers and browsers. */
// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { english } from '../i18n/english.setup';
import { textsFrom } from '../i18n/from-file';
import { useTexts } from '../i18n/text';
import { openPage } from './open-page';

afterEach(() => useTexts(english));

test('title, language and direction are those of the texts', () => {
  useTexts(
    textsFrom({
      locale: { message: 'ar' },
      direction: { message: 'rtl' },
      optionsTitle: { message: 'خيارات – Claimlight' },
    }),
  );
  openPage('optionsTitle', <main>…</main>);
  const { title, documentElement, body } = document;
  expect([title, documentElement.lang, documentElement.dir]).toEqual(['خيارات – Claimlight', 'ar', 'rtl']);
  expect(body.querySelector('main')).not.toBeNull();
});

test('English is read from left to right', () => {
  openPage('optionsTitle', null);
  expect([document.title, document.documentElement.lang, document.documentElement.dir]).toEqual([
    'Options – Claimlight',
    'en',
    'ltr',
  ]);
});
