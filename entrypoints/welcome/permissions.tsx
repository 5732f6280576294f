/** What the browser lets the extension do, each with its reason: as the manifest has it, so that nothing is left out. */
import browser from 'webextension-polyfill';
import { type TextKey, t } from '../../i18n/text';

const REASONS: Readonly<Record<string, TextKey>> = {
  alarms: 'welcomeWhyAlarms',
  contextMenus: 'welcomeWhyContextMenus',
  scripting: 'welcomeWhyScripting',
  sidePanel: 'welcomeWhySidePanel',
  storage: 'welcomeWhyStorage',
};

export function Permissions() {
  const { permissions = [] } = browser.runtime.getManifest();
  const named = permissions.flatMap((name) => {
    const reason = REASONS[name];
    return reason ? [{ name, reason }] : [];
  });
  return (
    <dl class="permissions">
      <dt>{t('welcomeAllSites')}</dt>
      <dd>{t('welcomeWhySites')}</dd>
      {named.map(({ name, reason }) => (
        <>
          <dt key={name}>
            <code>{name}</code>
          </dt>
          <dd>{t(reason)}</dd>
        </>
      ))}
    </dl>
  );
}
