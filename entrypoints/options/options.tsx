/** The options page. Every change is saved and applies in open tabs at once. */
import browser from 'webextension-polyfill';
import { MarkStyleChoice, SensitivityChoice } from '../../components/choices';
import { Switch } from '../../components/switch';
import { useWatched } from '../../components/use-watched';
import { meaning } from '../../components/words';
import { t } from '../../i18n/text';
import { loadSettings, saveSettings, watchSettings } from '../../storage/settings';
import { DismissedMarks } from './dismissed';
import { Packs } from './packs';
import { Shortcuts } from './shortcuts';
import { Sightings } from './sightings';
import { Sites } from './sites';

export function Options() {
  const settings = useWatched(loadSettings, watchSettings);
  if (!settings) return null;
  return (
    <main>
      <header>
        <h1>
          <img src={browser.runtime.getURL('icon/48.png')} alt="" width="36" height="36" />
          Claimlight
        </h1>
        <p class="soft">{t('optionsAbout')}</p>
        <p class="soft">{meaning()}</p>
        <p>
          <a href={browser.runtime.getURL('/welcome.html')}>{t('welcomeShowAgain')}</a>
        </p>
      </header>
      <section>
        <Switch checked={settings.enabled} onChange={(enabled) => saveSettings({ enabled })}>
          <strong>{t('optionsEnabled')}</strong>
        </Switch>
      </section>
      <section>
        <h2>{t('optionsSensitivity')}</h2>
        <SensitivityChoice value={settings.sensitivity} onChange={(sensitivity) => saveSettings({ sensitivity })} />
      </section>
      <section>
        <h2>{t('optionsMarks')}</h2>
        <MarkStyleChoice value={settings.markStyle} onChange={(markStyle) => saveSettings({ markStyle })} />
      </section>
      <section>
        <h2>{t('sitesTitle')}</h2>
        <Sites settings={settings} />
      </section>
      <section>
        <h2>{t('dismissedTitle')}</h2>
        <DismissedMarks />
      </section>
      <section>
        <h2>{t('optionsPacks')}</h2>
        <Packs disabled={settings.disabledPacks} />
      </section>
      <section>
        <h2>{t('optionsKeyboard')}</h2>
        <Shortcuts />
      </section>
      <section>
        <h2>{t('optionsPrivacy')}</h2>
        <p>{t('optionsPrivacyAbout')}</p>
        <Sightings on={settings.sightings} />
      </section>
    </main>
  );
}
