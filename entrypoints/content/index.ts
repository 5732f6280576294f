/** Claimlight in a page: on and off as the worker says, answering popup and worker either way. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { t } from '../../i18n/text';
import { askFromPage } from '../../messaging/ask';
import { servePageNews } from '../../messaging/page-news';
import type { PageReport, SiteState } from '../../messaging/protocol';
import { servePage } from '../../messaging/serve';
import { ShadowStyle } from '../../page/shadow-style';
import { watchStored } from '../../storage/change';
import './style.css';
import { Onlooker } from './onlooker';
import { Session, type SessionOptions } from './session';
import css from './style.css?inline';

/** How often to look whether the extension was updated or removed under a living page. */
const ALIVE_MS = 5000;

/** A worker that was stopped in the middle of an answer starts again on the next question. */
const ASK_AGAIN_MS = [200, 1000, 4000];

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let session: Session | undefined;
    let answersRestOn: string | undefined;
    let asked = 0;
    const reporter = new Reporter();
    const onlookers = new Set<Onlooker>();
    const report = (page: PageState) => {
      reporter.tell(page);
      for (const onlooker of onlookers) onlooker.change();
    };

    const apply = ({ state, markStyle, basis }: SiteState) => {
      if (state !== 'on' || basis !== answersRestOn) {
        session?.end();
        session = undefined;
      }
      answersRestOn = basis;
      if (state !== 'on') report({ state, count: 0 });
      else if (session) session.restyle(markStyle);
      else session = new Session({ markStyle, loadCard, shadowStyle, onReport: report });
    };

    /** Whether this page is to be read. A question that came later is the one that counts. */
    const ask = async () => {
      const turn = ++asked;
      for (const wait of [...ASK_AGAIN_MS, 0]) {
        const site = await askFromPage('getSite').catch(() => undefined);
        if (turn !== asked || ctx.isInvalid) return;
        if (site) return apply(site);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    };

    servePage(
      {
        getPageReport: () => session?.report() ?? { state: 'off', matches: [] },
        showMatch: ({ key }) => session?.show(key) ?? false,
        stepMatch: ({ step }) => session?.step(step) ?? false,
        openCard: () => session?.openCard() ?? false,
        siteChanged: () => void ask(),
      },
      ctx.signal,
    );
    servePageNews((tell, left) => {
      const onlooker = new Onlooker(() => session?.marks ?? [], tell, left);
      onlookers.add(onlooker);
      left.addEventListener('abort', () => onlookers.delete(onlooker), { once: true });
    }, ctx.signal);
    ctx.onInvalidated(() => session?.end());
    // Looking is enough: the context then invalidates itself.
    ctx.setInterval(() => undefined, ALIVE_MS);
    // Out of the back/forward cache, where nothing is heard; the toolbar has forgotten this page.
    ctx.addEventListener(window, 'pageshow', (event) => {
      if (!event.persisted) return;
      reporter.again();
      void ask();
    });
    watchStored('local', 'settings', () => void ask(), ctx.signal);
    await ask();
  },
});

interface PageState {
  readonly state: PageReport['state'] | Exclude<SiteState['state'], 'on'>;
  readonly count: number;
}

/** While marks come in one by one, the badge counts in steps. */
const REPORT_MS = 150;

/** Tells the worker what the page shows, soon after it has become something else. */
class Reporter {
  #page: PageState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  tell(page: PageState): void {
    if (page.state === this.#page?.state && page.count === this.#page.count) return;
    this.#page = page;
    this.#timer ??= setTimeout(() => this.again(), REPORT_MS);
  }

  again(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The badge is all that misses it; the popup asks the page itself.
    if (this.#page) askFromPage('reportPage', this.#page).catch(() => undefined);
  }
}

/** The card is a script of its own, loaded into this world when the first mark is there. */
const loadCard: SessionOptions['loadCard'] = async () => {
  if (!globalThis.claimlightCard) await askFromPage('loadCard');
  if (!globalThis.claimlightCard) throw new Error(t('problemNoCard'));
  return globalThis.claimlightCard;
};

const shadowStyle = import.meta.env.FIREFOX ? (signal: AbortSignal) => new ShadowStyle(css, signal) : undefined;
