/** All that is the reader's own as one file, and back again: looked at first, then added or put in place of what is there. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { saveAs } from '../../components/save-as';
import { addSaved, type Backup, type Fate, readBackup, writeBackup } from '../../exchange/backup';
import { messageOf } from '../../i18n/message-of';
import { counted, type TextKey, t, written } from '../../i18n/text';
import { loadDismissed, readDismissed } from '../../storage/dismissed';
import { readPack } from '../../storage/own-packs';
import { loadSettings } from '../../storage/settings';
import { loadSubscriptions, readSubscriptions } from '../../storage/subscriptions';
import { ownPacks, refuseBundled, restoreFrom } from './restore';

interface Looked {
  readonly backup: Backup;
  /** By pack id: what adding it would do. */
  readonly fates: ReadonlyMap<string, Fate>;
}

const FATES: Readonly<Record<Fate, TextKey>> = {
  added: 'backupPackAdded',
  merged: 'backupPackMerged',
  updated: 'backupPackUpdated',
  kept: 'backupPackKept',
};

export function BackupSection({ onRestored }: { onRestored: () => void }) {
  const [looked, setLooked] = useState<Looked>();
  const [status, setStatus] = useState('');

  const attempt = async (doing: TextKey, act: () => Promise<string>) => {
    setStatus(t(doing));
    try {
      setStatus(await act());
    } catch (error) {
      setStatus(messageOf(error));
    }
  };

  const save = () =>
    attempt('backupCollecting', async () => {
      const packs = await Promise.all((await ownPacks()).map(({ id }) => readPack(id)));
      const found = packs.flatMap((pack) => pack ?? []);
      const [settings, subscriptions, dismissed] = await Promise.all([
        loadSettings(),
        loadSubscriptions(),
        loadDismissed(),
      ]);
      const backup = { settings, subscriptions: Object.fromEntries(subscriptions), dismissed, packs: found };
      saveAs('claimlight-backup.json', writeBackup(backup));
      return counted('backupSaved', found.length);
    });

  const read = (file: File | undefined) =>
    file &&
    attempt('backupReading', async () => {
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
    return attempt('backupRestoring', async () => {
      await asked;
      await restoreFrom(backup, subscriptions, replace);
      setLooked(undefined);
      onRestored();
      return t(replace ? 'backupReplaced' : 'backupAdded');
    });
  };

  const hidden = readDismissed(looked?.backup.dismissed).length;
  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          {t('backupSave')}
        </button>
        <p class="soft">{t('backupAbout')}</p>
      </div>
      <label for="backup-file">{t('backupRestore')}</label>
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
        <article class="pack" aria-label={t('backupPreview')}>
          <p>{counted('backupHolds', looked.backup.packs.length)}</p>
          <ul class="claims-shown">
            {looked.backup.packs.map(({ id, title, version, claims }) => (
              <li key={id}>
                {title}{' '}
                <span class="soft">
                  {t(
                    'backupPack',
                    version,
                    counted('backupClaims', claims.length),
                    t(FATES[looked.fates.get(id) ?? 'added']),
                  )}
                </span>
              </li>
            ))}
          </ul>
          {hidden > 0 && <p>{t('backupHidden', written(hidden))}</p>}
          <div class="row">
            <button type="button" class="button primary" onClick={() => restore(false)}>
              {t('backupAdd')}
            </button>
            <button type="button" class="button" onClick={() => restore(true)}>
              {t('backupReplace')}
            </button>
            <button type="button" class="button" onClick={() => setLooked(undefined)}>
              {t('backupCancel')}
            </button>
          </div>
        </article>
      )}
      <p role="status">{status}</p>
    </>
  );
}
