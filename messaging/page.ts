/** A page with its frames, asked as one. The top document knows where they are; what they say it is not told. */
import { askFrame, askPage, NoAnswerError } from './ask';
import type { DocumentReport, PageReport } from './protocol';

export interface WholeReport extends PageReport {
  /** Why frames have failed, one by one; empty where they do not say. */
  readonly failures: readonly string[];
  /** Frames that show marks. */
  readonly marked: readonly number[];
  /** See `DocumentReport`. */
  readonly refused: number;
}

/** Rejects like `askPage`. */
export async function reportOf(tabId: number): Promise<WholeReport> {
  const { frames, ...report } = await askPage(tabId, 'getPageReport');
  const answers = await Promise.all(frames.map(({ frameId }) => answerOf(tabId, frameId)));
  const matches = [...report.matches];
  // From the last one on, so that the places before it stay what they are.
  for (const [i, { frameId, at }] of [...frames.entries()].reverse()) {
    const own = answers[i]?.matches ?? [];
    matches.splice(at, 0, ...own.map((match) => ({ ...match, key: keyWithin(frameId, match.key) })));
  }
  const failures = answers.flatMap((answer) => (answer?.state === 'failed' ? [answer.error ?? ''] : []));
  const marked = frames.filter((_, i) => answers[i]?.matches.length).map(({ frameId }) => frameId);
  return { ...report, matches, failures, marked };
}

type Answer = Pick<DocumentReport, 'state' | 'matches' | 'error'>;

/** Undefined where the frame has gone meanwhile: it shows nothing. */
async function answerOf(tabId: number, frameId: number): Promise<Answer | undefined> {
  try {
    return await askFrame({ tabId, frameId }, 'getPageReport');
  } catch (error) {
    if (error instanceof NoAnswerError) return undefined;
    return { state: 'failed', matches: [], error: error instanceof Error ? error.message : String(error) };
  }
}

/** Of a match in a frame, as the whole page's report has it. */
export function keyWithin(frameId: number, key: string): string {
  return `${frameId}|${key}`;
}

/** @param key as `reportOf` gives it */
export function showMatch(tabId: number, key: string): Promise<boolean> {
  const [, frameId = '0', own = key] = /^(\d+)\|(.*)$/s.exec(key) ?? [];
  return askFrame({ tabId, frameId: Number(frameId) }, 'showMatch', { key: own });
}
