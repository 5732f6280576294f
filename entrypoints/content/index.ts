/** Claimlight in a document: on and off as the settings say, answering popup and worker either way. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askFromPage } from '../../messaging/ask';
import { servePage } from '../../messaging/serve';
import { ShadowStyle } from '../../page/shadow-style';
import { isEnabledOn, loadSettings, type Settings, watchSettings } from '../../storage/settings';
import { Frames } from './frames';
import './style.css';
import { Reporter } from './reporter';
import { isTop, placeInTop, siteOfPage } from './role';
import { Session, type SessionOptions, type SessionReport } from './session';
import css from './style.css?inline';

/** How often to look whether the extension was updated or removed under a living page. */
const ALIVE_MS = 5000;

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let session: Session | undefined;
    let answersRestOn: string | undefined;
    let own: SessionReport = nothing;
    const frames = new Frames();
    // Where nobody hears it, the badge is all that misses it; the popup asks the page itself.
    const reporter = new Reporter((report: SessionReport) =>
      askFromPage('reportPage', { ...report, place: isTop ? undefined : placeInTop() }),
    );
    const tell = (report = own) => {
      own = report;
      reporter.tell({ ...own, ...frames.around(own) });
    };

    const apply = (settings: Settings) => {
      const isOn = isEnabledOn(settings, siteOfPage());
      const { markStyle, sensitivity, disabledPacks, claimsChanged } = settings;
      const basis = JSON.stringify([sensitivity, disabledPacks, claimsChanged]);
      if (!isOn || basis !== answersRestOn) {
        session?.end();
        session = undefined;
      }
      answersRestOn = basis;
      if (!isOn) tell(nothing);
      else if (session) session.restyle(markStyle);
      else session = new Session({ markStyle, loadCard, shadowStyle, frames, onReport: tell });
    };

    servePage(
      {
        getPageReport: () => session?.report() ?? { state: 'off', matches: [], frames: [] },
        showMatch: ({ key }) => session?.show(key) ?? false,
        stepMatch: ({ step, frameId, isEntering }) =>
          (isTop ? session?.step(step, frameId) : session?.stepWithin(step, isEntering)) ?? false,
        hearFrame: (report) => {
          frames.hear(report);
          if (report.isOpen) session?.goneTo(report.frameId);
          tell();
        },
      },
      ctx.signal,
    );
    ctx.onInvalidated(() => session?.end());
    // Looking is enough: the context then invalidates itself.
    ctx.setInterval(() => undefined, ALIVE_MS);
    // Out of the back/forward cache; the toolbar has forgotten this page.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && reporter.again());
    ctx.addEventListener(window, 'pagehide', ({ persisted }) => {
      if (isTop || persisted) return;
      tell(nothing);
      reporter.again();
    });
    watchSettings(apply, ctx.signal);
    const settings = await loadSettings();
    // A change that came meanwhile is newer than what was loaded.
    if (answersRestOn === undefined && ctx.isValid) apply(settings);
  },
});

const nothing: SessionReport = { state: 'off', count: 0, isMarked: false, isOpen: false };

/** The card is a script of its own, loaded into this world when the first mark is there. */
const loadCard: SessionOptions['loadCard'] = async () => {
  if (!globalThis.claimlightCard) await askFromPage('loadCard');
  if (!globalThis.claimlightCard) throw new Error('No card was loaded.');
  return globalThis.claimlightCard;
};

const shadowStyle = import.meta.env.FIREFOX ? (signal: AbortSignal) => new ShadowStyle(css, signal) : undefined;
