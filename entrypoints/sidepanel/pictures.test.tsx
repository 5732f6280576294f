/** Protects: the pictures say the same to those who hear them, and choosing in them chooses in the list. */
// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { found } from '../../listing/fixtures';
import { everything } from './filter';
import { WhenPicture } from './when-picture';
import { WhoPicture } from './who-picture';

const page = [
  found('a', { claim: { addressee: 'reporters', when: 'in May 2025' } }),
  found('b', { claim: { when: 'yesterday' } }),
  found('c', { claim: { speaker: { kind: 'person', name: 'Bo Lund' } } }),
];

function show(Picture: typeof WhoPicture, filter = everything, claims = page) {
  const place = document.createElement('div');
  const onFilter = vi.fn();
  act(() => render(<Picture found={claims} filter={filter} onFilter={onFilter} />, place));
  const button = (name: string) => [...place.querySelectorAll('button')].find((it) => it.textContent?.includes(name));
  return { place, onFilter, button };
}

test('who says what to whom, in sentences', () => {
  const { place } = show(WhoPicture);
  expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Ada Moor to reporters: 1 claim',
    'Ada Moor, to whom is not stated: 1 claim',
    'Bo Lund, to whom is not stated: 1 claim',
  ]);
  expect(place.querySelectorAll('svg[aria-hidden] path')).toHaveLength(3);
});

test('a person who is chosen is chosen, and once more everybody is', () => {
  const { onFilter, button } = show(WhoPicture);
  button('Bo Lund')?.click();
  expect(onFilter).toHaveBeenCalledWith({ speaker: 'Bo Lund' });
  const chosen = show(WhoPicture, { ...everything, speaker: 'Bo Lund' });
  expect(chosen.button('Bo Lund')?.getAttribute('aria-pressed')).toBe('true');
  expect(chosen.place.querySelectorAll('path.chosen')).toHaveLength(1);
  chosen.button('Bo Lund')?.click();
  expect(chosen.onFilter).toHaveBeenCalledWith({ speaker: '' });
});

test('days, words and what has no date', () => {
  const { place, onFilter, button } = show(WhenPicture);
  expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'in May 2025 1 claim',
    'yesterday 1 claim',
    'Date not stated 1 claim',
  ]);
  button('Date not stated')?.click();
  expect(onFilter).toHaveBeenCalledWith({ moment: expect.objectContaining({ claims: new Set(['c']) }) });
});

test('where there is nothing to look at there is no picture', () => {
  const [, , alone] = page;
  const claims = alone ? [alone] : [];
  expect(show(WhoPicture, everything, claims).place.textContent).toBe('');
  expect(show(WhenPicture, everything, claims).place.textContent).toBe('');
});
