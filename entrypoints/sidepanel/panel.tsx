/** The side panel: the claims of the page in front, beside its text. */
import { useWatched } from '../../components/use-watched';
import { type TextKey, t } from '../../i18n/text';
import { Message } from '../../listing/message';
import { PageClaims } from '../../listing/page-claims';
import type { Tab } from '../../listing/tab';
import { useSite } from '../../listing/use-site';
import { useTab } from '../../listing/use-tab';
import { Waiting } from '../../listing/waiting';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../../storage/settings';
import { PanelClaims } from './panel-claims';

export function Panel() {
  const settings = useWatched(loadSettings, watchSettings);
  const tab = useTab();
  if (!settings || !tab) return null;
  return (
    <main>
      <h1 class="unseen">{t('panelHeading')}</h1>
      <Content key={tab.id} settings={settings} tab={tab} />
    </main>
  );
}

function Content({ settings, tab }: { settings: Settings; tab: Tab }) {
  const site = useSite(tab, settings);
  if (!settings.enabled)
    return (
      <Message title={t('popupOff')}>
        <p>{t('popupOffNote')}</p>
        <Way text="panelSwitchOn" onGo={() => saveSettings({ enabled: true })} />
      </Message>
    );
  if (!tab.readable) return <Message title={t('popupSiteUnreadable')}>{t('popupSiteUnreadableNote')}</Message>;
  if (!site) return null;
  if (site.state === 'off')
    return (
      <Message title={t('popupSiteOff')}>
        <p>{t('popupSiteOffNote')}</p>
        <Way text="popupSiteAlways" onGo={() => site.choose({ mode: 'on' })} />
      </Message>
    );
  if (site.state === 'paused')
    return (
      <Message title={t('popupSitePaused')}>
        <p>{t('popupSitePausedNote')}</p>
        <Way text="popupSiteResume" onGo={() => site.chooseForTab({ paused: false })} />
      </Message>
    );
  if (site.state === 'waiting') return <Waiting tab={tab} site={site} />;
  return <PageClaims tab={tab}>{(page) => <PanelClaims tab={tab} {...page} />}</PageClaims>;
}

/** On from there: the switches themselves are in the popup. */
function Way({ text, onGo }: { text: TextKey; onGo: () => void }) {
  return (
    <button type="button" class="button" onClick={onGo}>
      {t(text)}
    </button>
  );
}
