/**
 * Learns matching/weights.json.
 *
 *   npm run train -- --background sentences.txt [--background more.txt.gz]
 *
 * A background file holds one ordinary sentence per line (plain or gzip); an
 * even sample of each is used as examples of what is no claim at all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parsePackText } from '../claims/parse';
import { evidenceNames } from '../matching/evidence';
import { fitLogistic } from './logistic';
import { type LabelledRow, trainingRows } from './training-set';

const SAMPLE = 3000;

const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/istanbul-talks.json' },
    background: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'matching/weights.json' },
  },
});

function sentencesIn(file: string): string[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  return lines.filter((_, i) => i % Math.ceil(lines.length / SAMPLE) === 0);
}

function learn(name: string, rows: LabelledRow[]) {
  const model = fitLogistic(rows);
  console.log(`\n${name}: ${rows.length} examples`);
  for (const [i, label] of evidenceNames.entries())
    console.log(`  ${label.padEnd(32)} ${model.importance[i]?.toFixed(2)}`);
  const scored = rows.map(({ kind, numbers }) => ({
    kind,
    score: 1 / (1 + Math.exp(-numbers.reduce((sum, n, i) => sum + n * (model.weights[i] ?? 0), model.bias))),
  }));
  for (const kind of [...new Set(rows.map((row) => row.kind))].sort()) {
    const own = scored.filter((row) => row.kind === kind);
    const shares = [0.3, 0.5, 0.7, 0.8].map((cut) => own.filter(({ score }) => score >= cut).length);
    console.log(`  ${kind.padEnd(24)} ${own.length} examples, at .3 .5 .7 .8: ${shares.join(' ')}`);
  }
  return {
    bias: round(model.bias),
    weights: Object.fromEntries(evidenceNames.map((label, i) => [label, round(model.weights[i] ?? 0)])),
  };
}

function round(x: number): number {
  return Number(x.toPrecision(5));
}

const pack = parsePackText(readFileSync(values.pack, 'utf8'), values.pack);
const background = values.background.flatMap(sentencesIn);
const learned = {
  withWordings: learn('claims with wordings', trainingRows(pack, background, 'wordings')),
  plain: learn('claims with one sentence', trainingRows(pack, background, 'records')),
};
writeFileSync(values.out, `${JSON.stringify(learned, null, 2)}\n`);
