/** The side panel: the claims of the page in front, beside its text. */
import { useWatched } from '../../components/use-watched';
import { t } from '../../i18n/text';
import { Message } from '../../listing/message';
import { PageClaims } from '../../listing/page-claims';
import { useTab } from '../../listing/use-tab';
import { loadSettings, saveSettings, watchSettings } from '../../storage/settings';
import { PanelClaims } from './panel-claims';

export function Panel() {
  const settings = useWatched(loadSettings, watchSettings);
  const tab = useTab();
  if (!settings || !tab) return null;
  return (
    <main>
      <h1 class="unseen">{t('panelHeading')}</h1>
      {!settings.enabled ? (
        <Message title={t('panelOff')}>
          <p>{t('panelOffWhy')}</p>
          <button type="button" class="button" onClick={() => saveSettings({ enabled: true })}>
            {t('panelSwitchOn')}
          </button>
        </Message>
      ) : tab.readable ? (
        <PageClaims key={tab.id} tabId={tab.id}>
          {(page) => <PanelClaims tab={tab} {...page} />}
        </PageClaims>
      ) : (
        <Message title={t('panelUnreadable')}>{t('panelUnreadableWhy')}</Message>
      )}
    </main>
  );
}
