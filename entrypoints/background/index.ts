/** The background worker. Every listener is registered before anything is awaited, or its event is lost. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { minimumScore } from '../../matching/sensitivity';
import type { Passage, PassageMatch } from '../../matching/types';
import { askFrame, askPage } from '../../messaging/ask';
import { unpackPassages } from '../../messaging/passages';
import { serveBackground } from '../../messaging/serve';
import { openDatabase } from '../../storage/database';
import { DatabaseStore } from '../../storage/database-store';
import { dismiss, dismissedAmong, loadDismissed, takeBack } from '../../storage/dismissed';
import { loadSettings, watchSettings } from '../../storage/settings';
import { noteSightings } from '../../storage/sightings';
import { Answers } from './answers';
import { bundledPack } from './bundled';
import { serveCommands } from './commands';
import { FrameBudget } from './frame-budget';
import { readFrame } from './frames';
import { Library } from './library';
import { makeMenus, serveMenus } from './menus';
import { sensitivityFor, serveTabs, siteStateFor } from './sites';
import { takeOverOpenPages } from './take-over';
import { showEnabled, showPage } from './toolbar';
import { keepPacksCurrent } from './updates';
import { noteVersion, welcome } from './welcome';

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
  const budget = new FrameBudget();

  serveBackground({
    async getSite(_nothing, sender) {
      const settings = await loadSettings();
      const site = await siteStateFor(settings, sender);
      // While the page is being looked through, what it will ask for is made ready.
      if (site.state === 'on') library.matcher(settings).catch(() => undefined);
      return site;
    },
    async matchPassages({ page, ...packed }, sender) {
      if (sender && sender.frameId !== 0) budget.spend(sender.tabId, packed.passages.length);
      const [settings] = await Promise.all([loadSettings(), library.open()]);
      const matcher = await library.matcher(settings);
      const passages = unpackPassages(packed);
      const minimum = minimumScore[sensitivityFor(settings, sender)];
      const matches = await withoutDismissed(await answers.match(matcher, passages, page, minimum), passages);
      const seen = matches.filter(({ kind }) => kind !== 'misattributed').map(({ claimId }) => claimId);
      // The page does not wait for it, and a sighting that cannot be kept is no reason to leave a claim unmarked.
      if (sender && settings.sightings && seen.length > 0)
        noteSightings({ ...sender, title: page.title }, seen, Date.now()).catch(() => undefined);
      return matches;
    },
    getClaims: ({ ids }) => library.claims(ids),
    async reportPage(report, { tabId, frameId }) {
      if (frameId === 0) await showPage(tabId, report, (await loadSettings()).enabled);
      // A page that is being prerendered is no frame.
      else if (report.place !== undefined) await askPage(tabId, 'hearFrame', { ...report, frameId });
    },
    async setDismissed({ claimId, sentence, dismissed }, { url, incognito }) {
      if (incognito) return;
      const mark = { claim: claimId, sentence };
      await (dismissed ? dismiss({ ...mark, site: URL.canParse(url) ? new URL(url).host : '' }) : takeBack(mark));
    },
    stepFrame: ({ frameId, ...step }, from) =>
      // Only the top document leads into frames, and one that has gone meanwhile is nowhere to go to.
      from.frameId === 0 && frameId !== undefined
        ? askFrame({ tabId: from.tabId, frameId }, 'stepMatch', step).catch(() => false)
        : askPage(from.tabId, 'stepMatch', { ...step, frameId: from.frameId }),
    async readFrame(_nothing, sender) {
      await readFrame(sender, budget);
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
      await library.rebuild();
      const { claims } = await library.matcher(await loadSettings());
      return { claims };
    },
  });

  serveMenus();
  serveCommands();
  serveTabs();
  keepPacksCurrent();
  // A page that misses it can be loaded again.
  takeOverOpenPages().catch(() => undefined);

  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    // A reload in development keeps the version but may bring another pack.
    const prepared = [library.prepare(previousVersion === version), makeMenus()];
    await Promise.all([...prepared, reason === 'install' ? welcome(version) : noteVersion(previousVersion)]);
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
