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
}

const OURS = /^(?:chrome-)?extension:.*\/(?:content|card)\.js/;
const SAMPLING_US = 200;
/** A break shorter than this is a gap between samples. */
const GAP_US = 500;

export async function profileScript(page: Page, act: () => Promise<void>): Promise<ScriptTime> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = (await cdp.send('Profiler.stop')) as { profile: Profile };
  await cdp.detach();
  return timeIn(profile);
}

export function timeIn({ nodes, samples, timeDeltas }: Profile): ScriptTime {
  const owners = ownersOf(nodes);
  const functions = new Map<string, number>();
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
    functions.set(owner, (functions.get(owner) ?? 0) + time);
  }
  return {
    total: total / 1000,
    longest: longest / 1000,
    functions: [...functions].map(([name, us]) => [name, us / 1000] as const).sort((a, b) => b[1] - a[1]),
  };
}

/** For each node within our script, the innermost function of ours. */
function ownersOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (node: ProfileNode, owner: string | undefined): void => {
    const { functionName, url } = node.callFrame;
    const own = OURS.test(url) ? functionName || '(anonymous)' : owner;
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
