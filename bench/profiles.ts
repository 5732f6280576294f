/** Where the time goes: samples of the hot paths, by what is done and by function. */
import { Session } from 'node:inspector/promises';
import { type ListedClaim, packOfList } from '../cli/claim-list';
import { openMatcher, openPack } from '../matching/engine';
import { type Bench, untilRead, withExtension } from './browser/opened';
import { storyOf } from './browser/pages';
import { profileScript } from './browser/profile';
import { bundledIndex } from './whole-sentence';

/** A part of the work with what it took. */
export interface Part {
  readonly path: string;
  readonly name: string;
  /** Of the path's time, 0..1. */
  readonly share: number;
}

const SAMPLING_US = 200;
const ROUNDS = 5;
const FUNCTIONS = 10;
/** The rooms that a sentence passes through, by where their code lies. */
const STAGES: readonly (readonly [stage: string, files: RegExp])[] = [
  ['normalisation', /matching\/(?:analyse|tokens|lexicon|speaker|segment|words|vector|turning|reading)\.ts|stemmer/],
  ['candidates', /matching\/index\//],
  ['re-ranking', /matching\/(?:evidence\/|profile|overlap|phrases|reader|alterations|read-features)/],
  ['explaining', /matching\/(?:explain|misattributed)/],
  ['garbage collection', /^\(garbage collector\)/],
];

const PAGE_STAGES = {
  scan: 'extraction',
  readContext: 'extraction',
  segmentSentences: 'segmentation',
  add: 'queue and marks',
  ask: 'messages to the worker',
  onAnswer: 'painting',
  assert: 'painting',
  loadCard: 'card',
  onMessage: 'answering the popup',
} as const;

/** The worker's part: sentences of a page beside the bundled pack and a list of claims. */
export async function profileMatching(claims: readonly ListedClaim[], sentences: readonly string[]): Promise<Part[]> {
  const matcher = openMatcher([bundledIndex(), openPack(packOfList(claims))]);
  const passages = sentences.map((text, i) => ({ text, before: sentences.slice(Math.max(0, i - 3), i) }));
  const page = { title: sentences[0] ?? '', language: 'en', lead: sentences.slice(0, 8).join(' ') };
  await matcher.match(passages, page, 0.5);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await session.post('Profiler.start');
  for (let round = 0; round < ROUNDS; round++) await matcher.match(passages, page, 0.5);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const stages = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const { functionName = '', url = '' } = nodes.get(id)?.callFrame ?? {};
    if (functionName === '(idle)' || functionName === '(program)') continue;
    const time = Math.max(0, profile.timeDeltas?.[i + 1] ?? 0);
    const stage = STAGES.find(([, files]) => files.test(url || functionName))?.[0] ?? 'the rest';
    stages.set(stage, (stages.get(stage) ?? 0) + time);
    const name = functionName || `in ${url.split('/').at(-1)}`;
    functions.set(name, (functions.get(name) ?? 0) + time);
    total += time;
  }
  return [...parts('matching, by stage', stages, total), ...parts('matching, by function', functions, total)];
}

/** The page's part: reading, asking and painting, with the functions' own names. */
export function profilePage(options: Pick<Bench, 'sentences' | 'progress'>): Promise<Part[]> {
  return withExtension(
    options,
    async ({ context, extension, news, pack, sentences }) => {
      const url = news.page(storyOf(sentences, 5000, pack), { path: '/profile' });
      const page = await context.newPage();
      const load = async () => {
        await page.goto(url);
        await untilRead(extension, page);
      };
      const { functions, stages, total } = await profileScript(page, load, PAGE_STAGES);
      return [
        ...parts('a page of 5,000 sentences, by stage', stages, total),
        ...parts('a page of 5,000 sentences, by function', new Map(functions), total),
      ];
    },
    { readable: true },
  );
}

function parts(path: string, times: ReadonlyMap<string, number>, total: number): Part[] {
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, FUNCTIONS)
    .map(([name, time]) => ({ path, name, share: time / total }));
}

export function tableOf(all: readonly Part[]): string {
  const lines: string[] = [];
  for (const path of new Set(all.map((part) => part.path))) {
    lines.push('', `| ${path} | share |`, '| --- | --- |');
    for (const part of all) if (part.path === path) lines.push(`| ${part.name} | ${(100 * part.share).toFixed(1)}% |`);
  }
  return lines.join('\n');
}
