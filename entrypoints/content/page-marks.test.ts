/** Marks are in page order and keep their keys when the page draws the same text anew. */
// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { extractPassages } from '../../page/extract';
import { styleOf } from '../../page/test-style';
import { PageMarks } from './page-marks';

const claim = (claimId: string) => ({
  claimId,
  kind: 'verbatim' as const,
  score: 1,
  explanation: { wording: '', pairs: [], changes: [], parts: [] },
});
const read = (html: string) => {
  document.body.innerHTML = html;
  return extractPassages(document.body, styleOf);
};
const keysOf = (marks: PageMarks) => marks.all.flatMap(({ matches }) => matches.map(({ key }) => key));

let marks: PageMarks;
beforeEach(() => {
  marks = new PageMarks();
});

it('keeps page order, whatever order the answers come in, and counts claims', () => {
  const [one, two, three] = read('<p>One ran. Two ran.</p><p>Three ran.</p>');
  if (!one || !two || !three) throw new Error('incomplete fixture');
  marks.add(three, [claim('p/c')]);
  marks.add(two, [claim('p/a'), claim('p/b')]);
  expect(marks.all.map(({ passage }) => passage.text)).toEqual(['Two ran.', 'Three ran.']);
  marks.add(one, [claim('p/a')]);
  expect(marks.all.map(({ passage }) => passage.text)).toEqual(['One ran.', 'Two ran.', 'Three ran.']);
  expect(marks.count).toBe(4);
});

it('marks nothing without a claim or where the text is gone', () => {
  const [one, two] = read('<p>One ran. Two ran.</p>');
  if (!one || !two) throw new Error('incomplete fixture');
  expect(marks.add(one, [])).toBeUndefined();
  document.body.innerHTML = '';
  expect(marks.add(two, [claim('p/a')])).toBeUndefined();
});

it('gives the same keys when the page draws the same text anew, and never one twice', () => {
  const html = '<p>He came. She left. He came.</p><p>He came.</p><p>He came.</p>';
  for (const passage of read(html)) marks.add(passage, [claim('p/a'), claim('p/b')]);
  const keys = keysOf(marks);
  const again = new PageMarks();
  for (const passage of read(html)) again.add(passage, [claim('p/a'), claim('p/b')]);
  expect(keysOf(again)).toEqual(keys);
  expect(new Set(keys).size).toBe(10);
});

it('says what stands beside a marked sentence', () => {
  const [, two] = read('<p>One ran. Two ran. Three ran.</p>');
  expect(two && marks.add(two, [claim('p/a')])?.matches).toMatchObject([
    { exact: 'Two ran.', prefix: 'One ran. ', suffix: ' Three ran.' },
  ]);
});

it('finds by key and drops', () => {
  for (const passage of read('<p>One ran. Two ran.</p>')) marks.add(passage, [claim('p/a')]);
  const [key = ''] = keysOf(marks);
  expect(marks.find(key)?.passage.text).toBe('One ran.');
  expect(marks.drop((mark) => mark.passage.text === 'One ran.')).toHaveLength(1);
  expect(marks.find(key)).toBeUndefined();
  expect(marks.all).toHaveLength(1);
  expect(marks.count).toBe(1);
});
