/** What a page's main thread spends in our content script, from the browser's own sampling profiler. */
import type { CDPSession, Page } from 'playwright';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

export interface ScriptTime {
  /** Milliseconds in our script and in what it calls. */
  readonly total: number;
  /** The longest time in it without a break, in milliseconds. */
  readonly longest: number;
  /** Milliseconds by function of ours, most first. */
  readonly functions: readonly (readonly [name: string, ms: number])[];
  /** Milliseconds by stage, where stages were asked for. */
  readonly stages: ReadonlyMap<string, number>;
}

/** Stages of the work by the names of the functions that they begin with. */
type Stages = Readonly<Record<string, string>>;

const OURS = /^(?:chrome-)?extension:.*\/(?:content|card)\.js/;
const SAMPLING_US = 200;
/** A break shorter than this is a gap between samples. */
const GAP_US = 500;

export async function profileScript(page: Page, act: () => Promise<void>, stages?: Stages): Promise<ScriptTime> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = (await cdp.send('Profiler.stop')) as { profile: Profile };
  await cdp.detach();
  return timeIn(profile, stages);
}

function timeIn({ nodes, samples, timeDeltas }: Profile, stageNames: Stages = {}): ScriptTime {
  const owners = ownersOf(nodes, stageNames);
  const functions = new Map<string, number>();
  const stages = new Map<string, number>();
  let total = 0;
  let longest = 0;
  let run = 0;
  let away = 0;
  for (const [i, id] of samples.entries()) {
    // A sample stands for the time until the next one.
    const time = Math.max(0, timeDeltas[i + 1] ?? 0);
    const owner = owners.get(id);
    if (owner === undefined) {
      away += time;
      if (away > GAP_US) run = 0;
      continue;
    }
    away = 0;
    total += time;
    run += time;
    longest = Math.max(longest, run);
    functions.set(owner.name, (functions.get(owner.name) ?? 0) + time);
    stages.set(owner.stage, (stages.get(owner.stage) ?? 0) + time / 1000);
  }
  return {
    total: total / 1000,
    longest: longest / 1000,
    stages,
    functions: [...functions].map(([name, us]) => [name, us / 1000] as const).sort((a, b) => b[1] - a[1]),
  };
}

interface Owner {
  readonly name: string;
  readonly stage: string;
}

/** For each node within our script, the innermost function of ours and the innermost stage. */
function ownersOf(nodes: readonly ProfileNode[], stages: Stages): ReadonlyMap<number, Owner> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  const visit = (node: ProfileNode, owner: Owner | undefined): void => {
    const { functionName, url } = node.callFrame;
    const stage = stages[functionName] ?? owner?.stage ?? 'the rest';
    const own = OURS.test(url) ? { name: functionName || '(anonymous)', stage } : owner;
    if (own !== undefined) owners.set(node.id, own);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next) visit(next, own);
    }
  };
  if (nodes[0]) visit(nodes[0], undefined);
  return owners;
}

/** Bytes of JavaScript that the page's process holds once all garbage is gone. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize;
}
