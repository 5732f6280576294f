/** The keys as they are set in the browser now, for the user may have changed them there. */
import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { Phrase } from '../../components/phrase';
import { t } from '../../i18n/text';

const IN_CARD = [
  ['Tab', 'optionsKeyTab'],
  ['Esc', 'optionsKeyEscape'],
] as const;

export function Shortcuts() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      <dl class="facts keys">
        {commands
          .filter((command) => command.description)
          .map((command) => (
            <Key key={command.name} keys={command.shortcut || t('optionsKeyNone')} does={command.description ?? ''} />
          ))}
        {IN_CARD.map(([keys, does]) => (
          <Key key={keys} keys={keys} does={t(does)} />
        ))}
      </dl>
      <p class="soft">
        <Phrase
          text="optionsKeysAbout"
          parts={[<code key="chromium">chrome://extensions/shortcuts</code>, <code key="firefox">about:addons</code>]}
        />
      </p>
    </>
  );
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}
