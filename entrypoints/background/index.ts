/** The background worker. Every listener is registered before anything is awaited, or its event is lost. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { minimumScore } from '../../matching/sensitivity';
import type { Passage, PassageMatch } from '../../matching/types';
import { askPage } from '../../messaging/ask';
import { unpackPassages } from '../../messaging/passages';
import { serveBackground } from '../../messaging/serve';
import { openDatabase } from '../../storage/database';
import { DatabaseStore } from '../../storage/database-store';
import { dismiss, dismissedAmong, loadDismissed, takeBack } from '../../storage/dismissed';
import { loadSettings, watchSettings } from '../../storage/settings';
import { noteSightings } from '../../storage/sightings';
import { Answers } from './answers';
import { bundledPack } from './bundled';
import { Library } from './library';
import { makeMenus, serveMenus } from './menus';
import { takeOverOpenPages } from './take-over';
import { showEnabled, showPage } from './toolbar';
import { keepPacksCurrent } from './updates';

const steps: Readonly<Record<string, 1 | -1>> = { 'next-claim': 1, 'previous-claim': -1 };

/** Claims that a look-up shows, and what is too far off to be shown (0..1). */
const LOOKED_UP = 8;
const FAINTEST = 0.01;

export default defineBackground(() => {
  const { version } = browser.runtime.getManifest();
  const library = new Library({
    version,
    openStore: async (onClosed) => new DatabaseStore(await openDatabase({ onClosed })),
    bundled: bundledPack,
  });

  const answers = new Answers();

  serveBackground({
    async matchPassages({ page, ...packed }, { url, incognito }) {
      const [settings] = await Promise.all([loadSettings(), library.open()]);
      const matcher = await library.matcher(settings);
      const passages = unpackPassages(packed);
      const found = await answers.match(matcher, passages, page, minimumScore[settings.sensitivity]);
      const matches = await withoutDismissed(found, passages);
      const seen = matches.filter(({ kind }) => kind !== 'misattributed').map(({ claimId }) => claimId);
      // The page does not wait for it, and a sighting that cannot be kept is no reason to leave a claim unmarked.
      if (settings.sightings && seen.length > 0)
        noteSightings({ url, title: page.title, incognito }, seen, Date.now()).catch(() => undefined);
      return matches;
    },
    getClaims: ({ ids }) => library.claims(ids),
    async reportPage(page, { tabId, frameId }) {
      if (frameId === 0) await showPage(tabId, page, (await loadSettings()).enabled);
    },
    async setDismissed({ claimId, sentence, dismissed }, { url, incognito }) {
      if (incognito) return;
      const mark = { claim: claimId, sentence };
      await (dismissed ? dismiss({ ...mark, site: URL.canParse(url) ? new URL(url).host : '' }) : takeBack(mark));
    },
    async loadCard(_nothing, { tabId, frameId }) {
      const target = { tabId, frameIds: [frameId] };
      await browser.scripting.executeScript({ target, files: ['/card.js'], injectImmediately: true });
    },
    async lookUp({ text }) {
      const matcher = await library.matcher(await loadSettings());
      return (await matcher.search(text, LOOKED_UP)).filter(({ score }) => score >= FAINTEST);
    },
    listPacks: () => library.packs(),
    async rebuildIndex() {
      const { claims } = await library.rebuild();
      return { claims };
    },
  });

  serveMenus();
  keepPacksCurrent();
  // A page that misses it can be loaded again.
  takeOverOpenPages().catch(() => undefined);

  browser.runtime.onInstalled.addListener(async ({ previousVersion }) => {
    // A reload in development keeps the version but may bring another pack.
    await Promise.all([library.prepare(previousVersion === version), makeMenus()]);
  });

  browser.commands.onCommand.addListener(async (command) => {
    const step = steps[command];
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (step === undefined || tab?.id === undefined) return;
    // A page without our content script has no claims to go to.
    await askPage(tab.id, 'stepMatch', { step }).catch(() => false);
  });

  // The browser forgets the button's state when it closes, and wakes the worker for this when it opens.
  browser.runtime.onStartup.addListener(async () => showEnabled((await loadSettings()).enabled));
  watchSettings(({ enabled }) => void showEnabled(enabled), new AbortController().signal);
});

/** What the reader has said is not the claim stays unmarked. */
async function withoutDismissed(matches: readonly PassageMatch[], passages: readonly Passage[]) {
  if (matches.length === 0) return [];
  const isDismissed = dismissedAmong(await loadDismissed());
  return matches.filter(
    ({ claimId, passage }) => !isDismissed({ claim: claimId, sentence: passages[passage]?.text ?? '' }),
  );
}
