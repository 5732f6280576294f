/** All that is the reader's own as one file, and back again: looked at first, then added or put in place of what is there. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { saveAs } from '../../components/save-as';
import { addSaved, type Backup, type Fate, readBackup, writeBackup } from '../../exchange/backup';
import { loadDismissed } from '../../storage/dismissed';
import { readPack } from '../../storage/own-packs';
import { loadSettings } from '../../storage/settings';
import { loadSubscriptions, readSubscriptions } from '../../storage/subscriptions';
import { messageOf } from './message';
import { ownPacks, refuseBundled, restoreFrom } from './restore';

interface Looked {
  readonly backup: Backup;
  /** By pack id: what adding it would do. */
  readonly fates: ReadonlyMap<string, Fate>;
}

const FATES: Readonly<Record<Fate, string>> = {
  added: 'is not here',
  merged: 'adds to yours',
  updated: 'is newer than yours',
  kept: 'is no newer than yours, which stays',
};

export function BackupSection({ onRestored }: { onRestored: () => void }) {
  const [looked, setLooked] = useState<Looked>();
  const [status, setStatus] = useState('');

  const attempt = async (doing: string, act: () => Promise<string>) => {
    setStatus(`${doing} …`);
    try {
      setStatus(await act());
    } catch (error) {
      setStatus(messageOf(error));
    }
  };

  const save = () =>
    attempt('Collecting', async () => {
      const packs = await Promise.all((await ownPacks()).map(({ id }) => readPack(id)));
      const found = packs.flatMap((pack) => pack ?? []);
      const [settings, subscriptions, dismissed] = await Promise.all([
        loadSettings(),
        loadSubscriptions(),
        loadDismissed(),
      ]);
      const backup = { settings, subscriptions: Object.fromEntries(subscriptions), dismissed, packs: found };
      saveAs('claimlight-backup.json', writeBackup(backup));
      return `The file holds your settings and ${found.length} ${found.length === 1 ? 'pack' : 'packs'}.`;
    });

  const read = (file: File | undefined) =>
    file &&
    attempt('Reading', async () => {
      setLooked(undefined);
      const backup = readBackup(await file.text(), file.name);
      await refuseBundled(backup);
      const here = await Promise.all(backup.packs.map(({ id }) => readPack(id)));
      setLooked({ backup, fates: new Map(backup.packs.map((pack, i) => [pack.id, addSaved(pack, here[i]).fate])) });
      return '';
    });

  const restore = (replace: boolean) => {
    if (!looked) return;
    const { backup } = looked;
    const subscriptions = readSubscriptions(backup.subscriptions);
    // Straight from the click, or the browser does not ask. Without it, updates say what they lack.
    const origins = [...subscriptions.values()].map(({ url }) => `https://${new URL(url).hostname}/*`);
    const asked = origins.length > 0 ? browser.permissions.request({ origins }) : undefined;
    return attempt('Restoring', async () => {
      await asked;
      await restoreFrom(backup, subscriptions, replace);
      setLooked(undefined);
      onRestored();
      return replace ? 'Everything is as it was in the backup.' : 'The packs of the backup were added.';
    });
  };

  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          Save a backup
        </button>
        <p class="soft">
          Your packs, subscriptions, hidden marks and settings in one file. The pack that comes with Claimlight is not
          in it.
        </p>
      </div>
      <label for="backup-file">Restore a backup</label>
      <input
        id="backup-file"
        type="file"
        accept=".json"
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {looked && (
        <article class="pack" aria-label="Preview of the backup">
          <p>
            The backup holds settings and{' '}
            {looked.backup.packs.length === 1 ? '1 pack' : `${looked.backup.packs.length} packs`}:
          </p>
          <ul class="claims-shown">
            {looked.backup.packs.map(({ id, title, version, claims }) => (
              <li key={id}>
                {title}{' '}
                <span class="soft">
                  version {version}, {claims.length === 1 ? '1 claim' : `${claims.length} claims`};{' '}
                  {FATES[looked.fates.get(id) ?? 'added']}
                </span>
              </li>
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button primary" onClick={() => restore(false)}>
              Add its packs
            </button>
            <button type="button" class="button" onClick={() => restore(true)}>
              Replace my packs and settings
            </button>
            <button type="button" class="button" onClick={() => setLooked(undefined)}>
              Cancel
            </button>
          </div>
        </article>
      )}
      <p role="status">{status}</p>
    </>
  );
}
