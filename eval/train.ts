/**
 * Learns matching/weights.json.
 *
 *   npm run train -- --background sentences.txt [--background more.txt.gz] [--collection FOLDER] [--report]
 *                    [--distractors claims.jsonl] [--only withWordings|plain|ranking]
 *
 * A background file holds one ordinary sentence per line (plain or gzip); an
 * even sample of each is used as examples of what is no claim at all. A
 * collection (see retrieval-data.ts) teaches how posts repeat bare claims;
 * `--distractors` are further claims, which none of its posts is about. All are
 * only read: what is shipped are the weights. `--report` first prints,
 * cross-validated over the labelled pages, what such weights are worth. `--only`
 * learns for one kind of claims, or the order in which a search puts what it
 * finds, and leaves the other weights as they are.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Pack } from '../claims/pack';
import { parsePackText } from '../claims/parse';
import { listedClaim, readLines, readText } from '../cli/claim-list';
import { openPack } from '../matching/engine';
import { type ClaimKind, evidenceNames } from '../matching/evidence';
import { SEARCH_DEPTH } from '../matching/shortlist';
import { backgroundRows } from './from-background';
import { barest, type JudgedSentence, judgePages, thinned } from './from-pages';
import { recordRows } from './from-records';
import { indexOf, retrievalRows } from './from-retrieval';
import { wordingRows } from './from-wordings';
import { readLabelledPages } from './labelled-pages';
import { fitNetwork, pushes } from './network';
import { fitRanking } from './ranking';
import { crossValidate, learnSum, reportPages } from './report-pages';
import { readCollection, repeated } from './retrieval-data';
import type { LabelledRow } from './rows';

const SAMPLE = 2000;
/** What a pack maker writes is tidier than pages are: it counts for little beside them. */
const WORDINGS = 0.03;
/** How many wordings a claim other packs may have; and what is learned from them beside all that this one has. */
const FEWER_WORDINGS = [8, 25];
const FEWER = 0.3;
/** For claims of one sentence posts tell more than pages: together these count for no more than so many. */
const PAGES_BESIDE_POSTS = 25;
/** Steps of one in a network's weights: finer ones only make the extension larger. */
const FINE_ENOUGH = 1000;
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/istanbul-talks.json' },
    pages: { type: 'string', default: 'eval/pages' },
    background: { type: 'string', multiple: true, default: [] },
    collection: { type: 'string' },
    distractors: { type: 'string' },
    report: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: 'matching/weights.json' },
  },
});

function sentencesIn(file: string): string[] {
  const lines = readText(file).split('\n').filter(Boolean);
  return lines.filter((_, i) => i % Math.ceil(lines.length / SAMPLE) === 0).map((line) => line.slice(0, 4000));
}

const scaled = <Row extends LabelledRow>(rows: readonly Row[], by: number) =>
  rows.map((row): Row => ({ ...row, weight: row.weight * by }));

function networkFile(rows: readonly LabelledRow[]) {
  const network = fitNetwork(rows);
  tell('withWordings', rows.length, pushes(network, rows));
  return {
    bias: round(network.bias),
    units: network.units.map(({ bias, counts, weights }) => ({
      bias: round(bias),
      counts: round(counts),
      weights: weights.map((weight) => Math.round(weight * FINE_ENOUGH) / FINE_ENOUGH),
    })),
  };
}

function sumFile(rows: readonly LabelledRow[]) {
  const { bias, weights, importance } = learnSum(rows);
  tell('plain', rows.length, importance);
  return {
    bias: round(bias),
    weights: Object.fromEntries(evidenceNames.plain.map((name, i) => [name, round(weights[i] ?? 0)])),
  };
}

function tell(kind: ClaimKind, rows: number, importance: readonly number[]): void {
  console.log(`\n${kind}: ${rows} examples, what each piece of evidence counts for`);
  for (const [i, name] of evidenceNames[kind].entries())
    console.log(`  ${name.padEnd(40)} ${importance[i]?.toFixed(2)}`);
}

function round(x: number): number {
  return Number(x.toPrecision(5));
}

const pack = parsePackText(readFileSync(values.pack, 'utf8'), values.pack);
const pages = readLabelledPages(values.pages);
const background = values.background.flatMap(sentencesIn);

const rowsOf = (judged: readonly JudgedSentence[]) =>
  judged.flatMap(({ sentence, rows }) => (sentence.label === 'skip' ? [] : [...rows]));
const ofKind = (kind: ClaimKind, rows: readonly LabelledRow[]) => rows.filter(({ claimKind }) => claimKind === kind);

function learnWithWordings() {
  const everything = (own: Pack) => own;
  const known = judgePages(pack, pages, everything);
  const fewer = FEWER_WORDINGS.flatMap((count) =>
    judgePages(pack, pages, (own) => thinned(own, count)).map((own) => ({ ...own, rows: scaled(own.rows, FEWER) })),
  );
  const around = [
    ...recordRows(pack, everything),
    ...FEWER_WORDINGS.flatMap((count) =>
      scaled(
        recordRows(pack, (own) => thinned(own, count)),
        FEWER,
      ),
    ),
    ...scaled(wordingRows(pack, everything), WORDINGS),
    ...backgroundRows(background, pack, openPack(pack)),
  ];
  if (values.report)
    reportPages(
      'Claims with wordings, on pages that neither pack nor weights have seen',
      crossValidate(known, around, 'withWordings', fewer),
    );
  return networkFile(ofKind('withWordings', [...rowsOf(known), ...rowsOf(fewer), ...around]));
}

function learnPlain() {
  const bare = barest(pack);
  const judged = judgePages(pack, pages, barest);
  const around: LabelledRow[] = [
    ...scaled(wordingRows(pack, barest), WORDINGS),
    ...backgroundRows(background, bare, openPack(bare)),
  ];
  if (values.collection) {
    const collection = readCollection(values.collection);
    const searched = indexOf(collection);
    const days = collection.claims.flatMap((_, i) => searched.published(i) ?? []);
    const some = background.filter((_, i) => i % 4 === 0);
    around.push(...retrievalRows(collection, searched).flat(), ...backgroundRows(some, bare, searched, days));
  }
  if (values.report) reportPages('Claims with one sentence, likewise', crossValidate(judged, around, 'plain'));
  const fraction = Math.min(1, PAGES_BESIDE_POSTS / pages.length);
  return sumFile(ofKind('plain', [...scaled(rowsOf(judged), fraction), ...around]));
}

/**
 * In which order a search puts its claims; undefined where no collection tells. Learned with further claims among them and
 * without, lest it learn what sets the claims of one collection apart.
 */
function learnRanking() {
  if (!values.collection) return undefined;
  const { claims, queries } = readCollection(values.collection);
  const further = values.distractors ? readLines(values.distractors, listedClaim) : [];
  const asked = [...queries, ...repeated(claims, queries)];
  const lists = [claims, [...claims, ...further]].flatMap((all) => {
    const collection = { claims: all, queries: asked };
    return retrievalRows(collection, indexOf(collection), SEARCH_DEPTH);
  });
  const weights = fitRanking(lists);
  return Object.fromEntries(evidenceNames.plain.map((name, i) => [name, round(weights[i] ?? 0)]));
}

const learn = { withWordings: learnWithWordings, plain: learnPlain, ranking: learnRanking };
const { only } = values;
if (only !== undefined && !(only in learn)) throw new Error(`--only ${only}: use ${Object.keys(learn).join(' or ')}`);
if (only !== undefined && !existsSync(values.out)) throw new Error(`--only ${only}: ${values.out} is not there`);
if (only === 'ranking' && !values.collection) throw new Error('--only ranking: use --collection too');
const learned = existsSync(values.out) ? JSON.parse(readFileSync(values.out, 'utf8')) : {};
for (const [kind, weights] of Object.entries(learn))
  if (only === undefined || only === kind) learned[kind] = weights() ?? learned[kind];
// By name for whoever reads the file; the extension does without.
learned.evidence = evidenceNames.withWordings;
writeFileSync(values.out, `${JSON.stringify(learned, null, 2)}\n`);
