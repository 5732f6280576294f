/** Where pages are read: the general rule, the reader's rules for sites, and the sites that start off. */
import { useRef } from 'preact/hooks';
import { Segments } from '../../components/segments';
import { SensitivitySelect } from '../../components/sensitivity-select';
import { SiteModeSelect, siteModes } from '../../components/site-mode';
import { t } from '../../i18n/text';
import { saveSettings } from '../../storage/settings';
import {
  ruleFor,
  type SiteRule,
  type SiteSettings,
  withoutOwnRule,
  withoutRule,
  withRule,
} from '../../storage/site-rules';
import { AddSite } from './add-site';
import { QuietSites } from './quiet-sites';

export function Sites({ settings }: { settings: SiteSettings }) {
  const change = (site: string, rule: SiteRule) =>
    saveSettings((current) => ({ sites: withRule(current, site, rule) }));
  const list = useRef<HTMLUListElement>(null);
  const remove = async (site: string) => {
    await saveSettings((current) => ({ sites: withoutRule(current, site) }));
    // The button that was pressed goes with its line.
    list.current?.focus();
  };
  const sites = Object.keys(settings.sites).sort();
  return (
    <>
      <div class="field-line">
        <span>{t('sitesOthers')}</span>
        <Segments
          legend={t('sitesOthers')}
          name="other-sites"
          choices={siteModes()}
          value={settings.otherSites}
          onChange={(otherSites) => saveSettings({ otherSites })}
        />
      </div>
      <p class="soft">{t('sitesAskMeans')}</p>
      <h3>{t('sitesOwn')}</h3>
      {sites.length === 0 && <p class="soft">{t('sitesNone')}</p>}
      <ul ref={list} class="sites" tabIndex={-1} aria-label={t('sitesOwn')}>
        {sites.map((site) => (
          <li key={site}>
            <span class="site-name">{site}</span>
            <span class="row">
              <SiteModeSelect
                label={t('sitesModeOn', site)}
                value={ruleFor(settings, site).mode}
                onChange={(mode) => change(site, { mode })}
              />
              <SensitivitySelect
                label={t('sitesSensitivityOn', site)}
                general={withoutOwnRule(settings, site).sensitivity}
                value={settings.sites[site]?.sensitivity}
                onChange={(sensitivity) => change(site, { sensitivity })}
              />
              <button type="button" class="button" aria-label={t('sitesRemoveOne', site)} onClick={() => remove(site)}>
                {t('sitesRemove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <AddSite settings={settings} onAdd={(site, mode) => change(site, { mode })} />
      <QuietSites removed={settings.removedQuietSites} />
    </>
  );
}
