/** What is written for people is true: the files and commands that documents name exist, and each test says what it protects. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument, type Project, purposeOf } from './docs';

const folders = readdirSync('.', { withFileTypes: true }).filter(
  ({ name }) => !/^(node_modules|test-results|playwright-report|\.(git|wxt|output))$/.test(name),
);
const files = folders.flatMap((entry) =>
  entry.isDirectory()
    ? readdirSync(entry.name, { recursive: true, withFileTypes: true })
        .filter((inner) => inner.isFile())
        .map((inner) => `${inner.parentPath}/${inner.name}`)
    : [entry.name],
);
const project: Project = {
  files,
  scripts: Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts),
  programs: readdirSync('node_modules/.bin'),
};

describe('documents', () => {
  it('name nothing that is not there', () => {
    const documents = files.filter((path) => path.endsWith('.md'));
    expect(documents).toContain('README.md');
    expect(documents.flatMap((path) => checkDocument(path, readFileSync(path, 'utf8'), project))).toEqual([]);
  });

  const small: Project = { files: ['bin/test', 'page/walk.ts', 'docs/a.md'], scripts: ['dev'], programs: ['vitest'] };

  it.each([
    ['`page/walks.ts` reads', 'docs/a.md:1: page/walks.ts is not there'],
    ['(`walks.ts`)', 'docs/a.md:1: walks.ts is not there'],
    ['run `bin/tests`.', 'docs/a.md:1: bin/tests is not there'],
    ['see\n[this](b.md#part)', 'docs/a.md:2: leads to b.md#part, which is not there'],
    ['```sh\nnpm run deb   # builds\n```', 'docs/a.md:2: package.json has no script deb'],
    ['`npx vite`', 'docs/a.md:1: there is no program vite'],
    ['`page/*.css`', 'docs/a.md:1: page/*.css is not there'],
  ])('are found out: %s', (text, problem) => {
    expect(checkDocument('docs/a.md', text, small)).toEqual([problem]);
  });

  it.each([
    '`page/walk.ts`, `walk.ts` and [`a.md`](a.md#x), in `page/` and `page/*.ts`',
    '`npm run --silent dev -- --port=1`, `npx vitest run page`, `bin/test`',
    '`packs/my-subject.json`, `claims.jsonl`, `a/b`, `storage.local`, `application/json`, <https://example.org/a.ts>',
  ])('are believed: %s', (text) => {
    expect(checkDocument('docs/a.md', text, small)).toEqual([]);
  });
});

describe('tests', () => {
  it('say at their top what they protect', () => {
    const tests = files.filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.filter((path) => !purposeOf(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('say it in a comment of their own', () => {
    expect(purposeOf('/** Marks stay while the page lives. */\nimport x')).toBe('Marks stay while the page lives.');
    expect(purposeOf('/**\n * Marks stay while the page lives,\n * all')).toBe('Marks stay while the page lives,');
    expect(purposeOf("// @vitest-environment happy-dom\nimport { x } from '../page';")).toBeUndefined();
    expect(purposeOf("import { x } from '../page';\n/** A helper that is something else. */")).toBeUndefined();
  });
});
