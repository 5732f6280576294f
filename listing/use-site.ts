/** What holds for the page in the tab, by the rules of its site and the reader's choice for the tab; and how to change it. */
import { useCallback } from 'preact/hooks';
import { useWatched } from '../components/use-watched';
import { tellPage } from '../messaging/ask';
import { type Settings, saveSettings } from '../storage/settings';
import { type RuledSite, ruleFor, type SiteRule, withChoice } from '../storage/site-rules';
import { changeTab, loadTab, type TabChoice, watchTab } from '../storage/tab-choice';
import type { Tab } from './tab';

export interface Site extends RuledSite {
  /** Whether the page is read, and why not. */
  readonly state: 'read' | 'off' | 'waiting' | 'paused';
  readonly paused: boolean;
  /** Changes the rule of the site. */
  choose(rule: SiteRule): Promise<void>;
  /** Changes what holds in this tab. */
  chooseForTab(choice: TabChoice): Promise<void>;
}

/** Undefined until the tab's choice is known. */
export function useSite({ id, host }: Tab, settings: Settings): Site | undefined {
  const load = useCallback(() => loadTab(id), [id]);
  const watch = useCallback(
    (listener: (choice: TabChoice) => void, signal: AbortSignal) => watchTab(id, listener, signal),
    [id],
  );
  const tab = useWatched(load, watch);
  if (!tab) return undefined;
  const rule = ruleFor(settings, host);
  return {
    ...rule,
    paused: tab.paused ?? false,
    state: stateOf(rule, tab, host),
    async choose(choice) {
      // What was said for this visit is overtaken.
      if (choice.mode) await changeTab(id, { readOn: undefined });
      await saveSettings((current) => ({ sites: withChoice(current, host, choice) }));
    },
    async chooseForTab(choice) {
      await changeTab(id, choice);
      await tellPage(id, 'siteChanged');
    },
  };
}

function stateOf({ mode }: RuledSite, { paused, readOn }: TabChoice, host: string): Site['state'] {
  if (mode === 'off') return 'off';
  if (paused) return 'paused';
  return mode === 'on' || readOn === host ? 'read' : 'waiting';
}
