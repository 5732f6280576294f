/** The keys that work on every page, as they are set in the browser now. */
import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { t } from '../../i18n/text';

export function Keys() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <details class="fold">
      <summary>{t('popupKeys')}</summary>
      <dl class="keys">
        {commands.map(({ name, description, shortcut }) =>
          description ? (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{t('popupKeyNotSet')}</span>}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}
