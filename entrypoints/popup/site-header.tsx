/** What holds on this site and in this tab, and the switches for it. */
import { Icon } from '../../components/icon-button';
import { Segments } from '../../components/segments';
import { SensitivitySelect } from '../../components/sensitivity-select';
import { siteModes } from '../../components/site-mode';
import { t } from '../../i18n/text';
import type { Site } from '../../listing/use-site';
import type { Settings } from '../../storage/settings';
import { withoutOwnRule } from '../../storage/site-rules';

interface SiteHeaderProps {
  readonly host: string;
  readonly site: Site;
  readonly settings: Settings;
}

export function SiteHeader({ host, site, settings }: SiteHeaderProps) {
  const { mode, paused } = site;
  return (
    <div class="site">
      {host === '' ? (
        <p class="soft">{t('popupSiteFiles')}</p>
      ) : (
        <>
          <strong class="host" title={host}>
            {host}
          </strong>
          <Segments
            legend={t('popupSiteMode', host)}
            name="site-mode"
            choices={siteModes()}
            value={mode}
            disabled={!settings.enabled}
            onChange={(mode) => site.choose({ mode })}
          />
        </>
      )}
      {host !== '' && settings.enabled && <SiteMore host={host} site={site} settings={settings} />}
      {settings.enabled && mode !== 'off' && (
        <button
          type="button"
          class={paused ? 'button pause primary' : 'button pause'}
          onClick={() => site.chooseForTab({ paused: !paused })}
        >
          <Icon name={paused ? 'resume' : 'pause'} />
          {t(paused ? 'popupSiteResume' : 'popupSitePause')}
        </button>
      )}
    </div>
  );
}

function SiteMore({ host, site, settings }: SiteHeaderProps) {
  return (
    <details class="site-more">
      <summary class="soft">{t('popupSiteMore')}</summary>
      <div class="here">
        <span aria-hidden="true">{t('popupSiteHere')}</span>
        <SensitivitySelect
          label={t('popupSiteHere')}
          general={withoutOwnRule(settings, host).sensitivity}
          value={settings.sites[host]?.sensitivity}
          onChange={(sensitivity) => site.choose({ sensitivity })}
        />
      </div>
      <p class="soft">{whyHere(host, site)}</p>
    </details>
  );
}

/** Where the mode comes from. */
function whyHere(host: string, { ruledBy, startsOff }: Site): string {
  if (ruledBy === undefined) return t('popupSiteRuleGeneral');
  if (startsOff) return t('popupSiteStartsOff', ruledBy);
  return ruledBy === host ? t('popupSiteRuleOwn') : t('popupSiteRuleFor', ruledBy);
}
