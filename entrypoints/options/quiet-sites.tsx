/** The sites that start off, each to be taken off the list and put back. */
import { useRef } from 'preact/hooks';
import { type TextKey, t } from '../../i18n/text';
import { QUIET_SITES } from '../../storage/quiet-sites';
import { saveSettings } from '../../storage/settings';

const KINDS: Readonly<Record<(typeof QUIET_SITES)[number]['kind'], TextKey>> = {
  mail: 'sitesMail',
  money: 'sitesMoney',
  health: 'sitesHealth',
};

export function QuietSites({ removed }: { removed: readonly string[] }) {
  const change = (site: string, isRemoved: boolean) =>
    saveSettings(({ removedQuietSites }) => {
      const others = removedQuietSites.filter((other) => other !== site);
      return { removedQuietSites: isRemoved ? [...others, site] : others };
    });
  const summary = useRef<HTMLElement>(null);
  const restoreAll = async () => {
    // The button goes with what it restores.
    summary.current?.focus();
    await saveSettings({ removedQuietSites: [] });
  };
  return (
    <details class="quiet-sites">
      <summary ref={summary}>
        <h3>{t('sitesQuiet')}</h3>
      </summary>
      <p class="soft">{t('sitesQuietWhy')}</p>
      {removed.length > 0 && (
        <button type="button" class="button" onClick={restoreAll}>
          {t('sitesRestoreAll')}
        </button>
      )}
      {QUIET_SITES.map(({ kind, sites }) => (
        <section key={kind} aria-labelledby={`quiet-${kind}`}>
          <h4 id={`quiet-${kind}`}>{t(KINDS[kind])}</h4>
          <ul class="sites">
            {sites.map((site) => {
              const isRemoved = removed.includes(site);
              return (
                <li key={site}>
                  <span class={isRemoved ? 'site-name removed' : 'site-name'}>{site}</span>
                  <button
                    type="button"
                    class="button"
                    aria-label={t(isRemoved ? 'sitesRestoreOne' : 'sitesRemoveOne', site)}
                    onClick={() => change(site, !isRemoved)}
                  >
                    {t(isRemoved ? 'sitesRestore' : 'sitesRemove')}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </details>
  );
}
