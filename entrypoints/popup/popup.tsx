/** The toolbar popup: what is known on this page, and the switches. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/switch';
import { useWatched } from '../../components/use-watched';
import { Message } from '../../listing/message';
import { PageClaims } from '../../listing/page-claims';
import { findTab, noTab, type Tab } from '../../listing/tab';
import { loadSettings, saveSettings, watchSettings } from '../../storage/settings';
import { Footer } from './footer';
import { FoundClaims } from './found-claims';
import { Keys } from './keys';
import { PageReviews } from './page-reviews';

export function Popup() {
  const settings = useWatched(loadSettings, watchSettings);
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    findTab().then(setTab, () => setTab(noTab));
  }, []);
  if (!settings || !tab) return null;
  const siteOff = tab.host !== undefined && settings.disabledSites.includes(tab.host);
  return (
    <>
      <header>
        <div class="head">
          <h1>
            <img src={browser.runtime.getURL('icon/32.png')} alt="" width="20" height="20" /> Claimlight
          </h1>
          <Switch checked={settings.enabled} onChange={(enabled) => saveSettings({ enabled })}>
            <span class="soft">On everywhere</span>
          </Switch>
        </div>
        {tab.host && (
          <div class="site">
            <Switch
              checked={settings.enabled && !siteOff}
              disabled={!settings.enabled}
              onChange={(on) => switchSite(tab.host ?? '', on)}
            >
              On <strong>{tab.host}</strong>
            </Switch>
          </div>
        )}
      </header>
      <main>
        <Content tab={tab} enabled={settings.enabled} siteOff={siteOff} />
        <Keys />
      </main>
      <Footer />
    </>
  );
}

function Content({ tab, enabled, siteOff }: { tab: Tab; enabled: boolean; siteOff: boolean }) {
  if (!enabled) return <Message title="Claimlight is switched off.">No page is read and nothing is marked.</Message>;
  if (!tab.readable)
    return (
      <Message title="This page cannot be read.">
        Browser pages, extension stores and some viewers are closed to extensions.
      </Message>
    );
  if (siteOff)
    return <Message title="Switched off on this site.">Its pages are not read and nothing is marked.</Message>;
  return (
    <>
      <PageReviews tab={tab} />
      <PageClaims tabId={tab.id}>{(page) => <FoundClaims tab={tab} {...page} />}</PageClaims>
    </>
  );
}

function switchSite(host: string, on: boolean): void {
  saveSettings(({ disabledSites }) => {
    const others = disabledSites.filter((site) => site !== host);
    return { disabledSites: on ? others : [...others, host] };
  });
}
