/** A search over bare claims gives a TREC run, and names the line of a file that it cannot read. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'claimlight-search-'));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const claims = file('claims.jsonl', [
  { id: 'bridge', text: 'The harbour bridge will close in May.', title: 'Bridge closure' },
  { id: 'library', text: 'The city library lends out robots.' },
]);
const args = (queries: string) => [
  'node_modules/tsx/dist/cli.mjs',
  'cli/search.ts',
  '--claims',
  claims,
  '--queries',
  queries,
];

describe('search', () => {
  it('prints a TREC run', () => {
    const queries = file('queries.jsonl', [{ id: 'q1', text: 'is the #HarbourBridge closing? https://t.co/x' }]);
    const run = execFileSync(process.execPath, [...args(queries), '-k', '1'], { encoding: 'utf8' });
    expect(run).toMatch(/^q1 Q0 bridge 1 \d+\.\d+ claimlight\n$/);
  });

  it.each([
    ['{"id": 7}', /line 1, id: is no text/],
    ['not json', /line 1: not valid JSON/],
  ])('says what is wrong with %s', (line, message) => {
    const { status, stderr } = spawnSync(process.execPath, args(file('bad.jsonl', [line])), { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
