/** Elements within a sentence go where the language wants them. */
// @vitest-environment happy-dom
/** Protects: an element within a sentence stands where the language puts it, and the words around it stay text. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { english } from '../i18n/english.setup';
import { textsFrom } from '../i18n/from-file';
import { useTexts } from '../i18n/text';
import { Phrase } from './phrase';

afterEach(() => useTexts(english));

test('elements change places with the words', () => {
  useTexts(textsFrom({ on: { message: '<i>$2</i> until $1.' } }));
  const place = document.createElement('p');
  render(<Phrase text={'on' as never} parts={[<b key="1">today</b>, 'site']} />, place);
  expect(place.textContent).toBe('<i>site</i> until today.');
  expect([...place.children].map(({ outerHTML }) => outerHTML)).toEqual(['<b>today</b>']);
});
