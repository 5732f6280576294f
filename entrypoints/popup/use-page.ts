/** What the page in the tab reports, asked again only while it is still at work. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { askBackground, NoAnswerError } from '../../messaging/ask';
import { reportOf } from '../../messaging/page';
import type { PageMatch } from '../../messaging/protocol';

export interface Found {
  readonly match: PageMatch;
  readonly claim: ClaimView;
}

export type PageState =
  | { readonly state: 'working' | 'done'; readonly found: readonly Found[] }
  | { readonly state: 'unreadable' }
  | { readonly state: 'failed'; readonly reason: string };

const ASK_AGAIN_MS = 400;
/** A page that was just switched on or is just loading may not answer at once. */
const PATIENCE = 4;

/** `turn` changes when the page is to be asked anew. */
export function usePage(tabId: number, turn: number): PageState {
  const [page, setPage] = useState<PageState>({ state: 'working', found: [] });
  useEffect(() => {
    setPage({ state: 'working', found: [] });
    const ended = new AbortController();
    follow(tabId, setPage, ended.signal);
    return () => ended.abort();
  }, [tabId, turn]);
  return page;
}

async function follow(tabId: number, tell: (page: PageState) => void, signal: AbortSignal): Promise<void> {
  const known = new Map<string, ClaimView>();
  let patience = PATIENCE;
  while (!signal.aborted) {
    const page = await askOnce(tabId, known);
    if (signal.aborted) return;
    if (page === 'silent' && patience-- > 0) {
      await pause(signal);
      continue;
    }
    tell(page === 'silent' ? { state: 'unreadable' } : page);
    if (page === 'silent' || page.state !== 'working') return;
    await pause(signal);
  }
}

async function askOnce(tabId: number, known: Map<string, ClaimView>): Promise<PageState | 'silent'> {
  try {
    const report = await reportOf(tabId);
    if (report.state === 'failed') return { state: 'failed', reason: report.error ?? 'The page gave no reason.' };
    // Switched on here, but the page has not heard of it yet.
    if (report.state === 'off') return 'silent';
    const ids = [...new Set(report.matches.map((match) => match.claimId))].filter((id) => !known.has(id));
    if (ids.length > 0) for (const claim of await askBackground('getClaims', { ids })) known.set(claim.id, claim);
    const found = report.matches.flatMap((match) => {
      const claim = known.get(match.claimId);
      return claim ? [{ match, claim }] : [];
    });
    return { state: report.state, found };
  } catch (error) {
    if (error instanceof NoAnswerError) return 'silent';
    return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
