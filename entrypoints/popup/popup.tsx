/** The toolbar popup: what is known on this page, and the switches. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/switch';
import { useWatched } from '../../components/use-watched';
import { t } from '../../i18n/text';
import { Message } from '../../listing/message';
import { PageClaims } from '../../listing/page-claims';
import { findTab, noTab, type Tab } from '../../listing/tab';
import { type Site, useSite } from '../../listing/use-site';
import { Waiting } from '../../listing/waiting';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../../storage/settings';
import { Footer } from './footer';
import { FoundClaims } from './found-claims';
import { Keys } from './keys';
import { PageReviews } from './page-reviews';
import { Renewed } from './renewed';
import { SiteHeader } from './site-header';

export function Popup() {
  const settings = useWatched(loadSettings, watchSettings);
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    findTab().then(setTab, () => setTab(noTab));
  }, []);
  return settings && tab ? <TabPopup settings={settings} tab={tab} /> : null;
}

interface TabPopupProps {
  readonly settings: Settings;
  readonly tab: Tab;
}

function TabPopup({ settings, tab }: TabPopupProps) {
  const site = useSite(tab, settings);
  if (!site) return null;
  return (
    <>
      <header>
        <div class="head">
          <h1>
            <img src={browser.runtime.getURL('icon/32.png')} alt="" width="20" height="20" /> Claimlight
          </h1>
          <Switch checked={settings.enabled} onChange={(enabled) => saveSettings({ enabled })}>
            <span class="soft">{t('popupEverywhere')}</span>
          </Switch>
        </div>
        {tab.readable && <SiteHeader host={tab.host} site={site} settings={settings} />}
        <Renewed />
      </header>
      <main>
        <Content settings={settings} tab={tab} site={site} />
        <Keys />
      </main>
      <Footer />
    </>
  );
}

function Content({ settings, tab, site }: TabPopupProps & { site: Site }) {
  if (!settings.enabled) return <Message title={t('popupOff')}>{t('popupOffNote')}</Message>;
  if (!tab.readable) return <Message title={t('popupSiteUnreadable')}>{t('popupSiteUnreadableNote')}</Message>;
  if (site.state === 'off') return <Message title={t('popupSiteOff')}>{t('popupSiteOffNote')}</Message>;
  if (site.state === 'paused') return <Message title={t('popupSitePaused')}>{t('popupSitePausedNote')}</Message>;
  if (site.state === 'waiting') return <Waiting tab={tab} site={site} />;
  return (
    <>
      <PageReviews tab={tab} />
      <PageClaims tab={tab}>{(page) => <FoundClaims tab={tab} {...page} />}</PageClaims>
    </>
  );
}
