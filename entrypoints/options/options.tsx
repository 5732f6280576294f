/** The options page. Every change is saved and applies in open tabs at once. */
import browser from 'webextension-polyfill';
import { MarkStyleChoice, SensitivityChoice } from '../../components/choices';
import { Switch } from '../../components/switch';
import { useWatched } from '../../components/use-watched';
import { MEANING } from '../../components/words';
import { t } from '../../i18n/text';
import { loadSettings, saveSettings, watchSettings } from '../../storage/settings';
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
        <p class="soft">
          Finds known claims on the pages you read and shows who said them, to whom, when, where and in what context.
        </p>
        <p class="soft">{MEANING}</p>
        <p>
          <a href={browser.runtime.getURL('/welcome.html')}>{t('welcomeShowAgain')}</a>
        </p>
      </header>
      <section>
        <Switch checked={settings.enabled} onChange={(enabled) => saveSettings({ enabled })}>
          <strong>On everywhere</strong>
        </Switch>
      </section>
      <section>
        <h2>How sure a match must be</h2>
        <SensitivityChoice value={settings.sensitivity} onChange={(sensitivity) => saveSettings({ sensitivity })} />
      </section>
      <section>
        <h2>How claims are marked</h2>
        <MarkStyleChoice value={settings.markStyle} onChange={(markStyle) => saveSettings({ markStyle })} />
      </section>
      <section>
        <h2>{t('sitesTitle')}</h2>
        <Sites settings={settings} />
      </section>
      <section>
        <h2>Claim packs</h2>
        <Packs disabled={settings.disabledPacks} />
      </section>
      <section>
        <h2>Keyboard</h2>
        <Shortcuts />
      </section>
      <section>
        <h2>Privacy</h2>
        <p>
          Nothing leaves this device. Pages are read and compared with the claim packs inside your browser; no text, no
          address and no usage data is sent anywhere. Claimlight makes no requests of its own, except to the servers of
          packs that you have subscribed to, and these are asked for the pack and told nothing else.
        </p>
        <Sightings on={settings.sightings} />
      </section>
    </main>
  );
}
