/** What the page in a tab reports, asked again whenever it says that it has changed, as long as somebody looks. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../claims/view';
import { messageOf } from '../i18n/message-of';
import { askBackground, NoAnswerError } from '../messaging/ask';
import { hearPage, signOfLife } from '../messaging/hear-page';
import { reportOf } from '../messaging/page';
import type { PageMatch } from '../messaging/protocol';
import { isLoading } from './tab';
import { useVisible } from './use-visible';

export interface Found {
  readonly match: PageMatch;
  readonly claim: ClaimView;
}

export type PageState =
  | { readonly state: 'working' | 'done'; readonly found: readonly Found[] }
  | { readonly state: 'off' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'failed'; readonly reason: string };

export interface Page {
  readonly page: PageState;
  /** Keys of the matches that can be seen, in page order. */
  readonly inView: readonly string[];
}

const nothingYet: Page = { page: { state: 'working', found: [] }, inView: [] };

/** A page that is just loading, or was just switched on, may not answer at once. */
const PATIENCE = 4;
const LOADING_COSTS = 0.2;
const ASK_AGAIN_MS = 400;

/** `turn` changes when the page is to be asked anew. */
export function usePage(tabId: number, turn: number): Page {
  const [shown, setShown] = useState(nothingYet);
  const visible = useVisible();
  useEffect(() => setShown(nothingYet), [tabId, turn]);
  useEffect(() => {
    if (!visible) return;
    const ended = new AbortController();
    follow(tabId, (news) => ended.signal.aborted || setShown((before) => ({ ...before, ...news })), ended.signal);
    return () => ended.abort();
  }, [tabId, turn, visible]);
  return shown;
}

async function follow(tabId: number, tell: (news: Partial<Page>) => void, signal: AbortSignal): Promise<void> {
  const asked = new Asker(tabId, (page) => tell({ page }));
  let patience = PATIENCE;
  while (!signal.aborted) {
    const spoke = await hearPage(
      tabId,
      ({ changed, inView }) => {
        if (inView) tell({ inView });
        if (changed) asked.ask();
      },
      signal,
    );
    if (signal.aborted) return;
    if (spoke) {
      patience = PATIENCE;
      tell(nothingYet);
    }
    // One that is still loading gets its content script later.
    patience -= (await isLoading(tabId)) ? LOADING_COSTS : 1;
    if (patience >= 0) await pause(signal);
    else {
      tell({ page: { state: 'unreadable' }, inView: [] });
      await signOfLife(tabId, signal);
    }
  }
}

/** Asks for the page's report, one at a time; a change that comes meanwhile makes it ask once more. */
class Asker {
  readonly #known = new Map<string, ClaimView>();
  #asking = false;
  #again = false;

  constructor(
    private readonly tabId: number,
    private readonly tell: (page: PageState) => void,
  ) {}

  async ask(): Promise<void> {
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#again) {
      this.#again = false;
      const page = await this.#askOnce();
      // The next page in the tab will speak up.
      if (page) this.tell(page);
    }
    this.#asking = false;
  }

  async #askOnce(): Promise<PageState | undefined> {
    try {
      const { state, error, matches } = await reportOf(this.tabId);
      if (state === 'failed') return { state, reason: error ?? '' };
      if (state === 'off') return { state };
      await this.#learn(matches);
      const found = matches.flatMap((match) => {
        const claim = this.#known.get(match.claimId);
        return claim ? [{ match, claim }] : [];
      });
      return { state, found };
    } catch (error) {
      if (error instanceof NoAnswerError) return undefined;
      return { state: 'failed', reason: messageOf(error) };
    }
  }

  async #learn(matches: readonly PageMatch[]): Promise<void> {
    const ids = [...new Set(matches.map(({ claimId }) => claimId))].filter((id) => !this.#known.has(id));
    for (let at = 0; at < ids.length; at += MOST_IDS)
      for (const claim of await askBackground('getClaims', { ids: ids.slice(at, at + MOST_IDS) }))
        this.#known.set(claim.id, claim);
  }
}

/** As many as one call may ask for. */
const MOST_IDS = 500;

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
