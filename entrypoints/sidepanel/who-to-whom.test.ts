/** Protects: the picture of who says what to whom shows what the attributions state, and counts each claim once. */
import { expect, test } from 'vitest';
import { found } from '../../listing/fixtures';
import { draw, NOBODY_NAMED, whoToWhom } from './who-to-whom';

const said = (id: string, name: string, addressee?: string) =>
  found(id, { claim: { speaker: { kind: 'person', name }, ...(addressee ? { addressee } : {}) } });

const page = [
  said('a', 'Ada', 'reporters'),
  said('b', 'Ada', 'reporters'),
  said('c', 'Ada'),
  said('d', 'Bo', 'Ada'),
  said('e', 'Bo'),
  said('f', 'Bo'),
  said('g', 'Bo'),
];

test('who says most comes first, and whom nobody names is last', () => {
  const { speakers, addressees } = whoToWhom(page);
  expect(speakers).toEqual([
    { name: 'Bo', claims: 4 },
    { name: 'Ada', claims: 3 },
  ]);
  expect(addressees).toEqual([
    { name: 'reporters', claims: 2 },
    { name: 'Ada', claims: 1 },
    { name: NOBODY_NAMED, claims: 4 },
  ]);
});

test('a claim that stands on the page twice counts once', () => {
  const twice = [...page, { ...said('a', 'Ada', 'reporters') }];
  expect(whoToWhom(twice)).toEqual(whoToWhom(page));
});

test('an anonymous speaker is named as such, and the source itself is a speaker', () => {
  const { speakers } = whoToWhom([
    found('a', { claim: { speaker: { kind: 'anonymous', name: 'two officials' } } }),
    found('b', { claim: { speaker: { kind: 'newsroom' } } }),
  ]);
  expect(speakers.map(({ name }) => name)).toEqual(['Anonymous: two officials', 'Stated by the source itself']);
});

test('lines lead from row to row', () => {
  const { left, right, lines } = draw(whoToWhom(page), 8);
  expect([left.others, right.others]).toEqual([0, 0]);
  expect(lines).toContainEqual({ from: 0, to: 2, claims: 3 });
  expect(lines).toContainEqual({ from: 1, to: 0, claims: 2 });
});

test('for more people than can be taken in, one row stands for all others; whom nobody names keeps theirs', () => {
  const crowd = Array.from({ length: 30 }, (_, at) =>
    said(`c${at}`, `Speaker ${at}`, at < 20 ? `Hearer ${at}` : undefined),
  );
  const { left, right, lines } = draw(whoToWhom(crowd), 5);
  expect([left.people.length, left.others]).toEqual([4, 26]);
  expect([right.people.length, right.others]).toEqual([4, 17]);
  expect(right.people.at(-1)?.name).toBe(NOBODY_NAMED);
  expect(lines.reduce((sum, { claims }) => sum + claims, 0)).toBe(30);
  expect(Math.max(...lines.map(({ from }) => from))).toBe(4);
});
