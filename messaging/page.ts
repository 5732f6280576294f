/** A page with its frames, asked as one. The top document knows where they are; what they say it is not told. */
import { askFrame, askPage } from './ask';
import type { PageReport } from './protocol';

/** Rejects like `askPage`. */
export async function reportOf(tabId: number): Promise<PageReport> {
  const { frames, ...report } = await askPage(tabId, 'getPageReport');
  // One that has gone meanwhile shows nothing.
  const asked = frames.map(({ frameId }) => askFrame({ tabId, frameId }, 'getPageReport').catch(() => undefined));
  const answers = await Promise.all(asked);
  const matches = [...report.matches];
  // From the last one on, so that the places before it stay what they are.
  for (const [i, { frameId, at }] of [...frames.entries()].reverse()) {
    const own = answers[i]?.matches ?? [];
    matches.splice(at, 0, ...own.map((match) => ({ ...match, key: `${frameId}|${match.key}` })));
  }
  return { ...report, matches };
}

/** @param key as `reportOf` gives it */
export function showMatch(tabId: number, key: string): Promise<boolean> {
  const [, frameId = '0', own = key] = /^(\d+)\|(.*)$/s.exec(key) ?? [];
  return askFrame({ tabId, frameId: Number(frameId) }, 'showMatch', { key: own });
}
