/** No version is released that the changelog does not tell of, with its day. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkEntry, entryOf } from './changelog';

const log = '# Changes\n\n## [Unreleased]\n\n## [1.1.0] - 2026-02-03\n\n- More\n\n## [1.0.0] - not yet\n\n- Much\n';

it('finds the entry of a version', () => {
  expect(entryOf(log, '1.1.0')).toEqual({ date: '2026-02-03', text: '- More' });
  expect(entryOf(log, '1.0.0')).toEqual({ date: undefined, text: '- Much' });
});

it('has nothing against a version that is told of', () => expect(checkEntry(log, '1.1.0')).toEqual([]));

it.each([
  ['no entry', log, '1.2.0', 'says nothing of 1.2.0'],
  ['no day', log, '1.0.0', 'has no day'],
  ['no words', log.replace('- More', ''), '1.1.0', 'does not say what is new'],
  ['changes left above', log.replace('## [Unreleased]', '## [Unreleased]\n- New'), '1.1.0', 'under “Unreleased”'],
])('says what is missing: %s', (_name, text, version, problem) => {
  expect(checkEntry(text, version).join()).toContain(problem);
});

it('the version of this project has an entry', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(entryOf(readFileSync('CHANGELOG.md', 'utf8'), version)?.text).toBeTruthy();
});
