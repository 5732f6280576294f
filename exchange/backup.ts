/** Everything that is the reader's own, in one file: packs, where they come from, and settings. */
import * as z from 'zod/mini';
import type { Pack } from '../claims/pack';
import { PackError, parsePack } from '../claims/parse';
import { messageOf } from '../i18n/message-of';
import { t } from '../i18n/text';
import { mergePacks } from './merge';
import { OWN_PACK, REVIEWS_PACK } from './own-claims';
import { UnreadableError } from './unreadable';

export interface Backup {
  /** Checked by whoever knows what settings there are, and what a subscription is. */
  readonly settings: unknown;
  readonly subscriptions: unknown;
  /** Marks that the reader has taken off. */
  readonly dismissed: unknown;
  readonly packs: readonly Pack[];
}

const backupSchema = z.object({
  claimlight: z.literal('backup'),
  format: z.literal(1),
  settings: z.unknown(),
  subscriptions: z.optional(z.unknown()),
  dismissed: z.optional(z.unknown()),
  packs: z.array(z.unknown()),
});

export function writeBackup(backup: Backup): string {
  return `${JSON.stringify({ claimlight: 'backup', format: 1, ...backup }, null, 2)}\n`;
}

/** Throws `UnreadableError` that names the file, the pack, the field and the reason: a backup is restored whole or not at all. */
export function readBackup(text: string, file: string): Backup {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(file, t('problemNotJson', messageOf(error)));
  }
  const backup = backupSchema.safeParse(json);
  if (!backup.success) throw new UnreadableError(file, t('problemNoBackup'));
  const { settings, subscriptions, dismissed, packs } = backup.data;
  try {
    return {
      settings,
      subscriptions,
      dismissed,
      packs: packs.map((pack, index) => parsePack(pack, t('problemPackNumber', String(index + 1)))),
    };
  } catch (error) {
    if (error instanceof PackError) throw new UnreadableError(file, error.message);
    throw error;
  }
}

export type Fate = 'added' | 'merged' | 'updated' | 'kept';

/**
 * What becomes of a saved pack when it is added to what is here: claims that readers collect themselves are kept from
 * both, of any other pack the newer version stays. `pack` is what to store; undefined leaves all as it is.
 */
export function addSaved(saved: Pack, here: Pack | undefined): { readonly fate: Fate; readonly pack?: Pack } {
  if (!here) return { fate: 'added', pack: saved };
  if (COLLECTED.includes(saved.id)) return { fate: 'merged', pack: mergePacks(here, saved) };
  return isNewer(saved.version, here.version) ? { fate: 'updated', pack: saved } : { fate: 'kept' };
}

const COLLECTED: readonly string[] = [OWN_PACK, REVIEWS_PACK];

function isNewer(version: string, other: string): boolean {
  const [ours, theirs] = [version.split('.').map(Number), other.split('.').map(Number)];
  const at = ours.findIndex((part, i) => part !== theirs[i]);
  return at >= 0 && (ours[at] as number) > (theirs[at] as number);
}
