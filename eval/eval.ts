/**
 * Every figure of quality that can be had from data at hand.
 *
 *   npm run eval                                   the development and the held-out pages with the bundled pack
 *   npm run eval -- --labels FOLDER                other labelled pages (HTML with labels beside it, or sentences)
 *   npm run eval -- --collection FOLDER            known-claim retrieval (see retrieval-data.ts)
 *                   [--distractors claims.jsonl]   among further claims
 *   npm run eval -- --background sentences.txt     silence on ordinary sentences, one a line
 *   --also claims.jsonl                            with these claims loaded beside the pack
 *   --errors                                       lists every miss and wrong mark
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listedClaim, packOfList, readLines, readText, UsageError } from '../cli/claim-list';
import { compiledPack } from '../cli/compiled';
import { openMatcher, openPack } from '../matching/engine';
import { evaluateLabels } from './labels';
import { evaluateRetrieval } from './retrieval';
import { readCollection } from './retrieval-data';
import { evaluateSilence } from './silence';

/** Sentences of each background file that count as queries about nothing. */
const ALARM_SAMPLE = 2000;

const { values } = parseArgs({
  options: {
    labels: { type: 'string', multiple: true, default: [] },
    article: { type: 'string', default: 'packs/istanbul-talks.article.txt' },
    pack: { type: 'string', default: 'packs/istanbul-talks.json' },
    also: { type: 'string' },
    collection: { type: 'string', multiple: true, default: [] },
    distractors: { type: 'string' },
    background: { type: 'string', multiple: true, default: [] },
    errors: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const { collection, background, errors } = values;
  const labels =
    values.labels.length > 0 || collection.length > 0 || background.length > 0
      ? values.labels
      : ['eval/dev', 'eval/held-out', 'eval/held-out-everyday', 'eval/held-out-twins'];
  const { pack, packed } = compiledPack(readFileSync(values.pack, 'utf8'), values.pack);
  const also = values.also ? [openPack(packOfList(readLines(values.also, listedClaim)))] : [];
  const matcher = openMatcher([openPack(pack, packed), ...also]);
  console.log(`${values.pack}: ${matcher.claims} claims loaded`);
  for (const folder of labels) await evaluateLabels(folder, readText(values.article), pack, matcher, errors);
  const sentences = background.flatMap((file) => sample(readText(file).split('\n').filter(Boolean)));
  const distractors = values.distractors ? readLines(values.distractors, listedClaim) : [];
  for (const folder of collection) evaluateRetrieval(folder, readCollection(folder), sentences, distractors);
  if (background.length > 0) console.log('\nSilence');
  for (const file of background) await evaluateSilence(file, matcher, errors);
}

function sample(lines: readonly string[]): string[] {
  return lines.filter((_, i) => i % Math.ceil(lines.length / ALARM_SAMPLE) === 0).map((line) => line.slice(0, 4000));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
