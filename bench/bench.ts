/**
 * Speed and size, as ratios measured in one run.
 *
 *   npm run bench -- --claims claims.jsonl.gz --sentences sentences.txt.gz [--sizes 1000,65140] [--only index|browser]
 *   npm run bench -- … --only profiles     where the time goes, as recorded in PROFILES.md
 *   npm run --silent bench -- --json …     one object {figures: [{name, value, goal, met}]}
 *
 * README.md beside this file says what each figure is.
 */
import { parseArgs } from 'node:util';
import { readText, UsageError } from '../cli/claim-list';
import { benchBrowser } from './browser';
import { readClaims } from './claims';
import { type Figure, line, toJson } from './figures';
import { benchIndex } from './index-bench';
import { profileMatching, profilePage, tableOf } from './profiles';

const PROFILED_CLAIMS = 10_000;

const { values } = parseArgs({
  options: {
    claims: { type: 'string' },
    sentences: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,65000,250000,1000000' },
    'rivals-up-to': { type: 'string', default: '65000' },
    many: { type: 'string', default: '250000' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const { claims: claimFile, sentences: sentenceFile, json, only } = values;
  if (!claimFile || !sentenceFile) throw new UsageError('bench: --claims FILE and --sentences FILE are needed');
  const claims = readClaims(claimFile);
  const sentences = readText(sentenceFile).split('\n').filter(Boolean);
  const progress = (text: string) => process.stderr.write(`  ${Math.round(performance.now() / 1000)} s: ${text}\n`);
  const figures: Figure[] = [];
  const add = (title: string, more: readonly Figure[]) => {
    if (!json) console.log(`\n${title}\n${more.map(line).join('\n')}`);
    figures.push(...more);
  };
  if (only === 'profiles') {
    const matching = await profileMatching(claims.slice(0, PROFILED_CLAIMS), sentences.slice(0, 1000));
    return console.log(tableOf([...matching, ...(await profilePage({ sentences, progress }))]));
  }
  if (only !== 'browser') {
    const sizes = values.sizes.split(',').map(Number);
    const rivalsUpTo = Number(values['rivals-up-to']);
    add('Candidates', await benchIndex({ claims, sentences: sentences.slice(0, 2000), sizes, rivalsUpTo, progress }));
  }
  if (only !== 'index')
    add('In the browser', await benchBrowser({ claims, sentences, many: Number(values.many), progress }));
  if (json) console.log(toJson(figures));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
