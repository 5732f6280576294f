/** The tab in front, also when the reader goes to another one, loads another page or closes it. */
import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { findTab, namedTab, noTab, type Tab } from './tab';

/** Undefined until it has been found. */
export function useTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    const look = () => findTab().then(setTab, () => setTab(noTab));
    const stop = watchTabs(look);
    look();
    return stop;
  }, []);
  return tab;
}

/** Calls back when the tab in front may be another one, or may show another page. Gives a way to stop. */
function watchTabs(look: () => void): () => void {
  const { onActivated, onUpdated, onRemoved } = browser.tabs;
  const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType, { active }: Tabs.Tab) => {
    if ((namedTab ? id === namedTab : active) && (change.status || change.url || change.title)) look();
  };
  const removed = (id: number) => {
    if (id === namedTab) look();
  };
  onActivated.addListener(look);
  onUpdated.addListener(updated);
  onRemoved.addListener(removed);
  return () => {
    onActivated.removeListener(look);
    onUpdated.removeListener(updated);
    onRemoved.removeListener(removed);
  };
}
