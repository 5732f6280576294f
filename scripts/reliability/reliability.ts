/**
 * `npm run reliability [-- --json] [--pages 1000]`: runs what tries to break the extension, counts it, and writes
 * docs/reliability.md. Ends with 1 where a figure is not met.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countVitest } from '../count';
import { type Figure, figuresOf, passedByFile, soakReport, sumTallies } from './figures';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pages: { type: 'string', default: '1000' } },
});
const DOCUMENT = 'docs/reliability.md';
const UNIT_TESTS = ['faults', 'fuzz', 'hostile', 'slow-text', 'index-file'];
const BROWSER_TESTS = ['e2e/gauntlet', 'e2e/hostile', 'e2e/privacy', 'e2e/faults'];

const folder = mkdtempSync(join(tmpdir(), 'claimlight-reliability-'));
const at = (name: string) => join(folder, name);

/** Gives what the program prints; how it ends is in its report. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', program), args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(at(name), 'utf8'));
}

async function measure(): Promise<Figure[]> {
  const env = { TALLY: at('tally') };
  writeFileSync(env.TALLY, '');
  const step = (what: string) => console.error(`${what} …`);
  step('faults, made-up input');
  await run('vitest', ['run', ...UNIT_TESTS, '--reporter=json', `--outputFile.json=${at('unit')}`], env);
  step('pages in the browsers');
  await run('playwright', ['test', '-c', 'e2e/playwright.config.ts', ...BROWSER_TESTS], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: at('browser'),
  });
  step(`${values.pages} pages in one browser`);
  const soak = soakReport.parse(JSON.parse(await run('tsx', ['e2e/soak/soak.ts', '--json', '--pages', values.pages])));
  const { passed, failed } = countVitest(read('unit'));
  const tallies = sumTallies(readFileSync(env.TALLY, 'utf8'));
  return figuresOf({ tallies, browser: passedByFile(read('browser')), unit: { passed, of: passed + failed }, soak });
}

function documentOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, met }) => `| ${name} | ${value} | ${met ? 'yes' : '**no**'} |`);
  return `# Reliability, in figures

Made by \`npm run reliability\`, which runs everything below anew (half an hour or so) and writes this file. What the
figures count: \`e2e/gauntlet/\` (pages of every kind), \`e2e/hostile.spec.ts\` (pages that work against the extension;
see [security.md](security.md)), \`faults/\` (every step of storing and answering fails once in every way), the tests named
\`fuzz\` and \`hostile\` (made-up pages, packs, rows and messages), \`e2e/privacy.spec.ts\` (every request of a browser is
watched) and \`e2e/soak/\` (many pages in one browser).

| | | met |
| --- | --- | --- |
${rows.join('\n')}
`;
}

try {
  const figures = await measure();
  writeFileSync(DOCUMENT, documentOf(figures));
  if (values.json) console.log(JSON.stringify({ figures }));
  else for (const { name, value, met } of figures) console.log(`${met ? '✓' : '✗'} ${name}: ${value}`);
  process.exitCode = figures.every(({ met }) => met) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
