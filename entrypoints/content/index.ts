/** Claimlight in a document: on and off as the worker says, answering popup and worker either way. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { t } from '../../i18n/text';
import { askFromPage } from '../../messaging/ask';
import { servePageNews } from '../../messaging/page-news';
import type { SiteState } from '../../messaging/protocol';
import { servePage } from '../../messaging/serve';
import { ShadowStyle } from '../../page/shadow-style';
import { watchStored } from '../../storage/change';
import { Frames } from './frames';
import './style.css';
import { Onlooker } from './onlooker';
import { Reporter } from './reporter';
import { isTop, placeInTop } from './role';
import { Session, type SessionOptions, type SessionReport } from './session';
import css from './style.css?inline';

/** How often to look whether the extension was updated or removed under a living page. */
const ALIVE_MS = 5000;

/** A worker that was stopped in the middle of an answer starts again on the next question. */
const ASK_AGAIN_MS = [200, 1000, 4000];

const nothing: SessionReport = { state: 'off', count: 0, isMarked: false, isOpen: false };

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let session: Session | undefined;
    let answersRestOn: string | undefined;
    let asked = 0;
    let own = nothing;
    const frames = new Frames();
    const onlookers = new Set<Onlooker>();
    // Where nobody hears it, the badge is all that misses it; the popup asks the page itself.
    const reporter = new Reporter((report: SessionReport) =>
      askFromPage('reportPage', { ...report, place: isTop ? undefined : placeInTop() }),
    );
    const tell = (report = own) => {
      own = report;
      reporter.tell({ ...own, ...frames.around(own) });
      for (const onlooker of onlookers) onlooker.change();
    };

    const apply = ({ state, markStyle, basis }: SiteState) => {
      if (state !== 'on' || basis !== answersRestOn) {
        session?.end();
        session = undefined;
      }
      answersRestOn = basis;
      if (state !== 'on') tell({ ...nothing, state });
      else if (session) session.restyle(markStyle);
      else session = new Session({ markStyle, loadCard, shadowStyle, frames, onReport: tell });
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
        getPageReport: () => session?.report() ?? { state: 'off', matches: [], frames: [], refused: 0 },
        showMatch: ({ key }) => session?.show(key) ?? false,
        stepMatch: ({ step, frameId, isEntering }) =>
          (isTop ? session?.stops.step(step, frameId) : session?.stops.stepWithin(step, isEntering)) ?? false,
        hearFrame: (report) => {
          frames.hear(report);
          if (report.isOpen) session?.stops.goneTo(report.frameId);
          tell();
        },
        openCard: () => session?.stops.openCard() ?? false,
        siteChanged: () => void ask(),
        tryAgain: () => void session?.tryAgain(),
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
    ctx.addEventListener(window, 'pagehide', ({ persisted }) => {
      if (isTop || persisted) return;
      tell(nothing);
      reporter.again();
    });
    watchStored('local', 'settings', () => void ask(), ctx.signal);
    await ask();
  },
});

/** The card is a script of its own, loaded into this world when the first mark is there. */
const loadCard: SessionOptions['loadCard'] = async () => {
  if (!globalThis.claimlightCard) await askFromPage('loadCard');
  if (!globalThis.claimlightCard) throw new Error(t('problemNoCard'));
  return globalThis.claimlightCard;
};

const shadowStyle = import.meta.env.FIREFOX ? (signal: AbortSignal) => new ShadowStyle(css, signal) : undefined;
