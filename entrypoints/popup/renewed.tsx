/** After an update one quiet line, until it is dismissed. */
import browser from 'webextension-polyfill';
import { Phrase } from '../../components/phrase';
import { useWatched } from '../../components/use-watched';
import { t } from '../../i18n/text';
import { loadSeenVersion, saveSeenVersion, watchSeenVersion } from '../../storage/seen-version';

export function Renewed() {
  const seen = useWatched(loadSeenVersion, watchSeenVersion);
  const { version } = browser.runtime.getManifest();
  if (seen === undefined || seen === version) return null;
  const news = (
    <a href={browser.runtime.getURL('/changelog.txt')} target="_blank" rel="noreferrer">
      {t('popupRenewedNews')}
    </a>
  );
  return (
    <div class="renewed">
      <p class="soft">
        <Phrase text="popupRenewed" parts={[version, news]} />
      </p>
      <button type="button" class="button quiet" onClick={() => saveSeenVersion(version)}>
        {t('popupDismiss')}
      </button>
    </div>
  );
}
