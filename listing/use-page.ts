/** What the page in a tab reports, asked again whenever it says that it has changed, as long as somebody looks. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../claims/view';
import { messageOf } from '../i18n/message-of';
import { t } from '../i18n/text';
import { askBackground, NoAnswerError, tellPage } from '../messaging/ask';
import { hearPage, signOfLife } from '../messaging/hear-page';
import { reportOf, type WholeReport } from '../messaging/page';
import type { PageMatch } from '../messaging/protocol';
import { isLoading } from './tab';
import { useVisible } from './use-visible';
import { Views } from './views';

export interface Found {
  readonly match: PageMatch;
  readonly claim: ClaimView;
}

/** Frames that could not be read. */
export interface Unread {
  /** Frames that may be tried again. */
  readonly failed: number;
  /** Frames that are not read at all. */
  readonly refused: number;
  /** In the reader's language; each once. */
  readonly reasons: readonly string[];
}

export type PageState =
  | { readonly state: 'working' | 'done'; readonly found: readonly Found[]; readonly unread: Unread }
  | { readonly state: 'off' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'failed'; readonly reason: string };

export interface Page {
  readonly page: PageState;
  /** Keys of the matches that can be seen. */
  readonly inView: readonly string[];
}

const nothingYet: Page = {
  page: { state: 'working', found: [], unread: { failed: 0, refused: 0, reasons: [] } },
  inView: [],
};

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
  const views = new Views(tabId, (inView) => tell({ inView }), signal);
  const asked = new Asker(tabId, (page, frames) => {
    views.follow(frames);
    tell({ page });
  });
  // Once, and not with every question: where two look at a page, each would start the other's.
  await tellPage(tabId, 'tryAgain');
  let patience = PATIENCE;
  while (!signal.aborted) {
    const spoke = await hearPage(
      { tabId },
      ({ changed, inView }) => {
        if (inView) views.see(inView);
        if (changed) asked.ask();
      },
      signal,
    );
    if (signal.aborted) return;
    if (spoke) {
      patience = PATIENCE;
      views.see([]);
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
    /** `frames`: those that show marks. */
    private readonly tell: (page: PageState, frames: readonly number[]) => void,
  ) {}

  async ask(): Promise<void> {
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#again) {
      this.#again = false;
      const answer = await this.#askOnce();
      // The next page in the tab will speak up.
      if (answer) this.tell(answer.page, answer.frames);
    }
    this.#asking = false;
  }

  async #askOnce(): Promise<{ page: PageState; frames: readonly number[] } | undefined> {
    try {
      const { state, error, matches, marked: frames, ...unread } = await reportOf(this.tabId);
      if (state === 'failed') return { page: { state, reason: error ?? '' }, frames };
      if (state === 'off') return { page: { state }, frames };
      await this.#learn(matches);
      const found = matches.flatMap((match) => {
        const claim = this.#known.get(match.claimId);
        return claim ? [{ match, claim }] : [];
      });
      return { page: { state, found, unread: unreadOf(unread) }, frames };
    } catch (error) {
      if (error instanceof NoAnswerError) return undefined;
      return { page: { state: 'failed', reason: messageOf(error) }, frames: [] };
    }
  }

  async #learn(matches: readonly PageMatch[]): Promise<void> {
    const ids = [...new Set(matches.map(({ claimId }) => claimId))].filter((id) => !this.#known.has(id));
    for (let at = 0; at < ids.length; at += MOST_IDS)
      for (const claim of await askBackground('getClaims', { ids: ids.slice(at, at + MOST_IDS) }))
        this.#known.set(claim.id, claim);
  }
}

function unreadOf({ failures, refused }: Pick<WholeReport, 'failures' | 'refused'>): Unread {
  const reasons = failures.map((reason) => reason || t('listNoReason'));
  if (refused > 0) reasons.push(t('listFramesTooMuch'));
  return { failed: failures.length, refused, reasons: [...new Set(reasons)] };
}

/** As many as one call may ask for. */
const MOST_IDS = 500;

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
