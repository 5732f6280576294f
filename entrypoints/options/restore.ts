/** A backup's packs go in together, or not at all; then its subscriptions and settings follow. */
import { addSaved, type Backup } from '../../exchange/backup';
import { t } from '../../i18n/text';
import { askBackground } from '../../messaging/ask';
import { readDismissed, restoreDismissed } from '../../storage/dismissed';
import { readPack, storePacks } from '../../storage/own-packs';
import { readSettings, saveSettings } from '../../storage/settings';
import { restoreSubscriptions, type Subscription } from '../../storage/subscriptions';

export async function restoreFrom(
  { packs, settings, dismissed }: Backup,
  subscriptions: ReadonlyMap<string, Subscription>,
  replace: boolean,
): Promise<void> {
  if (replace) {
    const saved = new Set(packs.map(({ id }) => id));
    const others = (await ownPacks()).filter(({ id }) => !saved.has(id));
    await storePacks(
      packs,
      others.map(({ id }) => id),
    );
    await saveSettings(({ claimsChanged }) => ({ ...readSettings(settings), claimsChanged }));
  } else {
    const added = await Promise.all(packs.map(async (pack) => addSaved(pack, await readPack(pack.id)).pack ?? []));
    await storePacks(added.flat(), []);
  }
  await restoreSubscriptions(subscriptions, replace);
  await restoreDismissed(readDismissed(dismissed), replace);
}

/** Throws an `Error` where a pack would take the place of the one that comes with the extension. */
export async function refuseBundled({ packs }: Backup): Promise<void> {
  const bundled = (await askBackground('listPacks')).filter((pack) => pack.bundled).map(({ id }) => id);
  const taken = packs.find(({ id }) => bundled.includes(id));
  if (taken) throw new Error(t('backupBundled', taken.id));
}

/** Those that can be read and did not come with the extension. */
export async function ownPacks() {
  return (await askBackground('listPacks')).filter(({ bundled, version }) => !bundled && version !== '');
}
