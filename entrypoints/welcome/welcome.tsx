/** The first page a reader sees: the thing itself on a text, what it means, how to set it, and how to switch it off. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { MarkStyleChoice, SensitivityChoice } from '../../components/choices';
import { Phrase } from '../../components/phrase';
import { useWatched } from '../../components/use-watched';
import { t } from '../../i18n/text';
import { loadSettings, saveSettings, watchSettings } from '../../storage/settings';
import { Permissions } from './permissions';
import { Sample } from './sample';

export function Welcome() {
  const settings = useWatched(loadSettings, watchSettings);
  const next = useNextKey();
  const icon = browser.runtime.getURL('icon/48.png');
  if (!settings) return null;
  return (
    <main>
      <header>
        <h1>
          <img src={icon} alt="" width="36" height="36" />
          {t('welcomeTitle')}
        </h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <section>
        <h2>{t('welcomeSampleTitle')}</h2>
        <Sample />
        {settings.enabled ? (
          <p class="soft">
            <Phrase text="welcomeSampleHint" parts={[<kbd key="next">{next}</kbd>, <kbd key="close">Esc</kbd>]} />
          </p>
        ) : (
          <p role="status" class="row">
            {t('welcomeOffNow')}
            <button type="button" class="button" onClick={() => saveSettings({ enabled: true })}>
              {t('welcomeSetOn')}
            </button>
          </p>
        )}
        <p class="soft">{t('welcomeSampleNote')}</p>
      </section>
      <section>
        <h2>{t('welcomeChoose')}</h2>
        <p class="soft">{t('welcomeChooseNote')}</p>
        <div class="beside">
          <div>
            <h3>{t('choicesSensitivity')}</h3>
            <SensitivityChoice value={settings.sensitivity} onChange={(sensitivity) => saveSettings({ sensitivity })} />
          </div>
          <div>
            <h3>{t('choicesMarkStyle')}</h3>
            <MarkStyleChoice
              samples={false}
              value={settings.markStyle}
              onChange={(markStyle) => saveSettings({ markStyle })}
            />
          </div>
        </div>
      </section>
      <section>
        <h2>{t('welcomeMeansTitle')}</h2>
        <ol class="means">
          <li>{t('welcomeMeans1')}</li>
          <li>{t('welcomeMeans2')}</li>
          <li>{t('welcomeMeans3')}</li>
        </ol>
      </section>
      <section>
        <h2>{t('welcomeOffTitle')}</h2>
        <p>
          <Phrase
            text="welcomeOffPopup"
            parts={[<img key="icon" src={icon} alt="Claimlight" width="18" height="18" />]}
          />
        </p>
        <p>{t('welcomeOffSite')}</p>
        <p>
          <button type="button" class="button primary" onClick={() => browser.runtime.openOptionsPage()}>
            {t('welcomeOptions')}
          </button>
        </p>
      </section>
      <section>
        <h2>{t('welcomePermissionsTitle')}</h2>
        <p class="soft">{t('welcomePermissionsNote')}</p>
        <Permissions />
      </section>
    </main>
  );
}

/** As the reader or the browser has set it. */
function useNextKey(): string {
  const [key, setKey] = useState('Alt+Shift+.');
  useEffect(() => {
    browser.commands.getAll().then((all) => {
      const { shortcut } = all.find(({ name }) => name === 'next-claim') ?? {};
      if (shortcut) setKey(shortcut);
    });
  }, []);
  return key;
}
