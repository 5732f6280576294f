/** The keys as they are set in the browser now, for the user may have changed them there. */
import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';

const IN_CARD = [
  ['Tab', 'Move through an open card'],
  ['Esc', 'Close the card and go back to where you were'],
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
            <Key key={command.name} keys={command.shortcut || 'not set'} does={command.description ?? ''} />
          ))}
        {IN_CARD.map(([keys, does]) => (
          <Key key={keys} keys={keys} does={does} />
        ))}
      </dl>
      <p class="soft">
        Shortcuts can be changed in the browser: in Chromium at <code>chrome://extensions/shortcuts</code>, in Firefox
        at <code>about:addons</code> under “Manage Extension Shortcuts”.
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
