/** All that is the reader's own as one file, and back again: looked at first, then added or put in place of what is there. */
import { useState } from 'preact/hooks';
import { saveAs } from '../../components/save-as';
import { type Backup, readBackup, writeBackup } from '../../exchange/backup';
import { askBackground } from '../../messaging/ask';
import { readPack, removePack, storePack } from '../../storage/own-packs';
import { loadSettings, readSettings, saveSettings, tellClaimsChanged } from '../../storage/settings';
import { messageOf } from './message';

export function BackupSection({ onRestored }: { onRestored: () => void }) {
  const [backup, setBackup] = useState<Backup>();
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
      saveAs('claimlight-backup.json', writeBackup({ settings: await loadSettings(), packs: found }));
      return `The file holds your settings and ${found.length} ${found.length === 1 ? 'pack' : 'packs'}.`;
    });

  const read = (file: File | undefined) =>
    file &&
    attempt('Reading', async () => {
      setBackup(undefined);
      setBackup(readBackup(await file.text(), file.name));
      return '';
    });

  const restore = (replace: boolean) =>
    attempt('Restoring', async () => {
      if (!backup) return '';
      await restoreFrom(backup, replace);
      setBackup(undefined);
      onRestored();
      return replace ? 'Everything is as it was in the backup.' : 'The packs of the backup were added.';
    });

  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          Save a backup
        </button>
        <p class="soft">Your packs and settings in one file. The pack that comes with Claimlight is not in it.</p>
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
      {backup && (
        <article class="pack" aria-label="Preview of the backup">
          <p>The backup holds settings and {backup.packs.length === 1 ? '1 pack' : `${backup.packs.length} packs`}:</p>
          <ul class="claims-shown">
            {backup.packs.map(({ id, title, version, claims }) => (
              <li key={id}>
                {title}{' '}
                <span class="soft">
                  version {version}, {claims.length} claims
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
            <button type="button" class="button" onClick={() => setBackup(undefined)}>
              Cancel
            </button>
          </div>
        </article>
      )}
      <p role="status">{status}</p>
    </>
  );
}

async function restoreFrom({ packs, settings }: Backup, replace: boolean): Promise<void> {
  for (const pack of packs) await storePack(pack);
  if (!replace) return;
  const kept = new Set(packs.map(({ id }) => id));
  for (const { id } of await ownPacks()) if (!kept.has(id)) await removePack(id);
  const { claimsChanged: _own, ...others } = readSettings(settings);
  await saveSettings(others);
  await tellClaimsChanged();
}

async function ownPacks() {
  return (await askBackground('listPacks')).filter(({ bundled, version }) => !bundled && version !== '');
}
