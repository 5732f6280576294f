/** The page is not read until the reader says so. */
import { t } from '../i18n/text';
import { Message } from './message';
import type { Tab } from './tab';
import type { Site } from './use-site';

export function Waiting({ tab: { host }, site }: { tab: Tab; site: Site }) {
  return (
    <Message title={t('popupSiteWaiting')}>
      <p>{t('popupSiteAskNote')}</p>
      <div class="answers">
        <button type="button" class="button primary" onClick={() => site.chooseForTab({ readOn: host })}>
          {t('popupSiteRead')}
        </button>
        {host !== '' && (
          <>
            <button type="button" class="button" onClick={() => site.choose({ mode: 'on' })}>
              {t('popupSiteAlways')}
            </button>
            <button type="button" class="button" onClick={() => site.choose({ mode: 'off' })}>
              {t('popupSiteNever')}
            </button>
          </>
        )}
      </div>
    </Message>
  );
}
