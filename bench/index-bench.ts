/** Candidate search over 1,000 to 1,000,000 claims: against libraries where these can be waited for, else alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListedClaim } from '../cli/claim-list';
import { claimsUpTo, type TitleQuery, titleQueries } from './claims';
import { engines } from './engines';
import { asPagesAsk, claimlight } from './engines/claimlight';
import type { SearchEngine, Searcher } from './engines/engine';
import { type Figure, median, short } from './figures';
import { timeWholeSentence } from './whole-sentence';

export interface IndexBenchOptions {
  readonly claims: readonly ListedClaim[];
  /** Ordinary sentences. */
  readonly sentences: readonly string[];
  readonly sizes: readonly number[];
  /** Other libraries are measured up to so many claims. */
  readonly rivalsUpTo: number;
  readonly progress: (text: string) => void;
}

const LIMIT = 10;
const QUERIES = 200;
const FEWEST_QUERIES = 40;
/** Time that each engine gets for its sentences, in milliseconds, and how many it answers at least. */
const TIME = 2000;
const FEWEST = 5;
/** What was measured when the goals were set. */
const GOALS: Readonly<Record<string, number>> = { MiniSearch: 2000, FlexSearch: 80 };
const GOALS_AT = 65_000;

interface Measured {
  readonly build: number;
  readonly perSentence: number;
  /** The same as the extension asks for a page, and everything that it does for a sentence; ours only. */
  readonly onPages: number;
  readonly whole: number;
  /** Whether each title found its claim, as far as there was time. */
  readonly found: readonly boolean[];
  readonly bytes: number;
  readonly restore: number;
  readonly heap: number;
}

export async function benchIndex({ claims, sentences, sizes, rivalsUpTo, progress }: IndexBenchOptions) {
  const figures: Figure[] = [];
  const alone = new Map<number, Measured>();
  for (const size of sizes) {
    const rivals = engines.filter((_, i) => i === 0 || size <= rivalsUpTo);
    const results = new Map<string, Measured>();
    for (const engine of rivals) {
      progress(`${engine.name}, ${size} claims`);
      results.set(engine.name, await measure(engine, size, claims, sentences));
    }
    const [own, ...others] = [...results];
    if (!own) continue;
    alone.set(size, own[1]);
    for (const [name, theirs] of others) figures.push(...compare(size, own[1], name, theirs));
    figures.push(...absolute(size, own[1]));
  }
  const [least, most] = [Math.min(...alone.keys()), Math.max(...alone.keys())];
  const [small, large] = [alone.get(least), alone.get(most)];
  if (small && large && most > least) figures.push(...growth(least, small, most, large));
  return figures;
}

async function measure(
  engine: SearchEngine,
  size: number,
  claims: readonly ListedClaim[],
  sentences: readonly string[],
): Promise<Measured> {
  const started = performance.now();
  const searcher = await engine.build(claimsUpTo(size, claims));
  const build = performance.now() - started;
  const perSentence = await timeSentences(searcher, sentences);
  const found = await findTitles(searcher, titleQueries(claims.slice(0, size), QUERIES), perSentence);
  const saved = await searcher.save();
  const isOurs = engine === claimlight;
  const onPages = isOurs ? await timeSentences(asPagesAsk(saved), sentences) : Number.NaN;
  const whole = isOurs ? await timeWholeSentence(saved, size, claims, sentences) : Number.NaN;
  return { build, perSentence, onPages, whole, found, bytes: saved.length, ...restore(engine.name, saved) };
}

/** Milliseconds a sentence: the median of five runs, as far as time allows. */
async function timeSentences(searcher: Searcher, sentences: readonly string[]): Promise<number> {
  const runs: number[] = [];
  const started = performance.now();
  for (let run = 0; run < 5 && (run < 1 || performance.now() - started < TIME); run++) {
    const from = performance.now();
    let done = 0;
    while (done < sentences.length && (done < FEWEST || performance.now() - from < TIME / 2))
      await searcher.search(sentences[done++] as string, LIMIT);
    runs.push((performance.now() - from) / done);
  }
  return median(runs);
}

async function findTitles(searcher: Searcher, queries: readonly TitleQuery[], cost: number): Promise<boolean[]> {
  const asked = queries.slice(0, Math.max(FEWEST_QUERIES, Math.floor((4 * TIME) / cost)));
  const found: boolean[] = [];
  for (const { text, id } of asked) found.push((await searcher.search(text, LIMIT)).includes(id));
  return found;
}

function restore(name: string, saved: Buffer): { restore: number; heap: number } {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, saved);
    const child = new URL('restored-heap.ts', import.meta.url).pathname;
    const options = ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx', child, name, file];
    const { ms, bytes } = JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }));
    return { restore: ms, heap: bytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(size: number, own: Measured, name: string, theirs: Measured): Figure[] {
  const at = `${short(size)} claims`;
  const goal = size >= GOALS_AT ? GOALS[name] : 1;
  const asked = Math.min(own.found.length, theirs.found.length);
  const recall = ({ found }: Measured) => found.slice(0, asked).filter(Boolean).length / asked;
  return [
    {
      name: `sentences a second, times ${name}, ${at}`,
      value: theirs.perSentence / own.perSentence,
      goal: { least: goal ?? 1 },
      note: `${short(own.perSentence * 1000)} us against ${short(theirs.perSentence * 1000)}`,
    },
    {
      name: `recall@10 of titles, beside ${name}, ${at}`,
      value: recall(own) / recall(theirs),
      goal: { least: 1 },
      note: `${recall(own).toFixed(3)} against ${recall(theirs).toFixed(3)}, ${asked} titles`,
    },
    {
      name: `build time, of ${name}'s, ${at}`,
      value: own.build / theirs.build,
      note: `${short(own.build)} ms against ${short(theirs.build)}`,
    },
    {
      name: `size on disk, of ${name}'s, ${at}`,
      value: own.bytes / theirs.bytes,
      note: `${short(own.bytes / 1e6)} MB against ${short(theirs.bytes / 1e6)}`,
    },
    {
      name: `restored so many times faster than ${name}, ${at}`,
      value: theirs.restore / own.restore,
      ...(name === 'MiniSearch' ? { goal: { least: 50 } } : {}),
      note: `${short(own.restore)} ms against ${short(theirs.restore)}`,
    },
    {
      name: `memory after restoring, of ${name}'s, ${at}`,
      value: own.heap / theirs.heap,
      ...(name === 'MiniSearch' ? { goal: { most: 1 / 8 } } : {}),
      note: `${short(own.heap / 1e6)} MB against ${short(theirs.heap / 1e6)}`,
    },
  ];
}

function absolute(size: number, own: Measured): Figure[] {
  const at = `${short(size)} claims`;
  return [
    {
      name: `bytes of index a claim, ${at}`,
      value: own.bytes / size,
      goal: { most: 120 },
      ...(size < 10_000 ? { note: 'a small pack has its own dictionary' } : {}),
    },
    { name: `microseconds a sentence, ${at}`, value: own.perSentence * 1000 },
    { name: `microseconds a sentence on a page, ${at}`, value: own.onPages * 1000 },
    { name: `microseconds a sentence on a page, all that is done for it, ${at}`, value: own.whole * 1000 },
    { name: `milliseconds to restore, ${at}`, value: own.restore },
    { name: `milliseconds to build, ${at}`, value: own.build },
  ];
}

function growth(least: number, small: Measured, most: number, large: Measured): Figure[] {
  const sizes = `${short(most)} claims, times that at ${short(least)}`;
  return [
    {
      name: `cost of a sentence on a page at ${sizes}`,
      value: large.whole / small.whole,
      goal: { most: 3 },
      note: 'all that is done for it',
    },
    {
      name: `the same of finding candidates alone`,
      value: large.onPages / small.onPages,
      goal: { most: 3 },
      note: 'the million is made of the words of 65,000 claims, so that no word is rare in it',
    },
  ];
}
