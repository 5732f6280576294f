/** Claimlight in a page: on and off as the settings say, answering popup and worker either way. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askFromPage } from '../../messaging/ask';
import type { PageReport } from '../../messaging/protocol';
import { servePage } from '../../messaging/serve';
import { ShadowStyle } from '../../page/shadow-style';
import { isEnabledOn, loadSettings, type Settings, watchSettings } from '../../storage/settings';
import './style.css';
import { Session, type SessionOptions } from './session';
import css from './style.css?inline';

/** How often to look whether the extension was updated or removed under a living page. */
const ALIVE_MS = 5000;

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let session: Session | undefined;
    let sensitivity: Settings['sensitivity'] | undefined;
    const reporter = new Reporter();

    const apply = (settings: Settings) => {
      const isOn = isEnabledOn(settings, location.host);
      if (!isOn || settings.sensitivity !== sensitivity) {
        session?.end();
        session = undefined;
      }
      sensitivity = settings.sensitivity;
      const { markStyle } = settings;
      if (!isOn) reporter.tell({ state: 'off', count: 0 });
      else if (session) session.restyle(markStyle);
      else session = new Session({ markStyle, loadCard, shadowStyle, onReport: (page) => reporter.tell(page) });
    };

    servePage(
      {
        getPageReport: () => session?.report() ?? { state: 'off', matches: [] },
        showMatch: ({ key }) => session?.show(key) ?? false,
        stepMatch: ({ step }) => session?.step(step) ?? false,
      },
      ctx.signal,
    );
    ctx.onInvalidated(() => session?.end());
    // Looking is enough: the context then invalidates itself.
    ctx.setInterval(() => undefined, ALIVE_MS);
    // Out of the back/forward cache; the toolbar has forgotten this page.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && reporter.again());
    watchSettings(apply, ctx.signal);
    const settings = await loadSettings();
    // A change that came meanwhile is newer than what was loaded.
    if (sensitivity === undefined && ctx.isValid) apply(settings);
  },
});

interface PageState {
  readonly state: PageReport['state'];
  readonly count: number;
}

/** Tells the worker what the page shows, each time it is something else. */
class Reporter {
  #last: PageState | undefined;

  tell(page: PageState): void {
    if (page.state === this.#last?.state && page.count === this.#last.count) return;
    this.#last = page;
    this.again();
  }

  again(): void {
    // The badge is all that misses it; the popup asks the page itself.
    if (this.#last) askFromPage('reportPage', this.#last).catch(() => undefined);
  }
}

/** The card is a script of its own, loaded into this world when the first mark is there. */
const loadCard: SessionOptions['loadCard'] = async () => {
  if (!globalThis.claimlightCard) await askFromPage('loadCard');
  if (!globalThis.claimlightCard) throw new Error('The claim card could not be loaded.');
  return globalThis.claimlightCard;
};

const shadowStyle = import.meta.env.FIREFOX ? (signal: AbortSignal) => new ShadowStyle(css, signal) : undefined;
