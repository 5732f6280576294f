/**
 * Everything that must hold, in one go: style, types, dead code, unit tests,
 * both builds and their sizes, the store's linter, real browsers. Runs every
 * step even when one fails and ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../e2e/support/build';
import { checkBudgets } from './budgets';
import { buildExtension } from './build';
import { countPlaywright, countVitest, type Outcome } from './count';

const reports = mkdtempSync(join(tmpdir(), 'claimlight-test-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
/** Not where a developer builds meanwhile. The browser tests take what is built and looked at here. */
const builds = join(reports, 'builds');
const MINUTE = 60_000;

interface Exit {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of node_modules. `quiet` keeps what it prints for when it fails. */
function run(command: string, { quiet = true, minutes = 3, env = {} } = {}): Promise<Exit> {
  const [program = '', ...args] = command.split(' ');
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', program), args, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1', ...env },
      timeout: minutes * MINUTE,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      resolve({ code: code ?? 1, output: signal ? `${output}${program} was ended by ${signal}\n` : output });
    });
  });
}

/** A program that is right or wrong as a whole. */
function command(text: string): () => Promise<Outcome> {
  return async () => {
    const { code, output } = await run(text);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  };
}

/** Throws what the builder said where it fails. */
function build(browser: 'chrome' | 'firefox'): () => Promise<Outcome> {
  return async () => {
    await buildExtension(browser, builds);
    return { passed: 1, failed: 0 };
  };
}

/** A test runner that leaves a report. Without one, or with a bad exit, something failed. */
function runner(
  text: string,
  report: string,
  count: (json: unknown) => Outcome,
  options: Parameters<typeof run>[1],
): () => Promise<Outcome> {
  return async () => {
    const { code } = await run(text, { ...options, quiet: false });
    const outcome = count(JSON.parse(readFileSync(report, 'utf8')));
    return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  };
}

async function budgets(): Promise<Outcome> {
  const { budgets } = JSON.parse(readFileSync('package.json', 'utf8'));
  const problems = checkBudgets(join(builds, 'chrome-mv3'), budgets);
  return {
    passed: Object.keys(budgets).length - problems.length,
    failed: problems.length,
    output: problems.join('\n'),
  };
}

const steps: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ['generated types', command('wxt prepare')],
  ['style and lint', command('biome check --error-on-warnings')],
  ['types', command('tsc --noEmit')],
  ['types of the pure rooms', command('tsc --noEmit -p tsconfig.pure.json')],
  ['dead code', command('knip --no-progress')],
  [
    'unit tests',
    runner(
      `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
      vitestReport,
      countVitest,
      {
        minutes: 5,
      },
    ),
  ],
  ['build for Chromium', build('chrome')],
  ['build for Firefox', build('firefox')],
  ['sizes', budgets],
  [
    'add-on linter',
    command(
      `web-ext lint --source-dir ${join(builds, 'firefox-mv3')} --warnings-as-errors --no-config-discovery --boring`,
    ),
  ],
  [
    'end-to-end tests',
    runner('playwright test -c e2e/playwright.config.ts', playwrightReport, countPlaywright, {
      minutes: 20,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, [BUILDS]: builds },
    }),
  ],
];

let passed = 0;
let failed = 0;
for (const [name, step] of steps) {
  const start = performance.now();
  const outcome = await step().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: String(error) }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted =
    outcome.failed > 0 ? `${outcome.passed} passed, ${outcome.failed} FAILED` : `${outcome.passed} passed`;
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${counted} (${seconds} s)`);
  if (outcome.failed > 0 && outcome.output) console.log(outcome.output);
}
rmSync(reports, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
