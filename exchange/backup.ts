/** Everything that is the reader's own, in one file: packs and settings. */
import * as z from 'zod/mini';
import type { Pack } from '../claims/pack';
import { PackError, parsePack } from '../claims/parse';
import { UnreadableError } from './unreadable';

export interface Backup {
  /** Checked by whoever knows what settings there are. */
  readonly settings: unknown;
  readonly packs: readonly Pack[];
}

const backupSchema = z.object({
  claimlight: z.literal('backup'),
  format: z.literal(1),
  settings: z.unknown(),
  packs: z.array(z.unknown()),
});

export function writeBackup({ settings, packs }: Backup): string {
  return `${JSON.stringify({ claimlight: 'backup', format: 1, settings, packs }, null, 2)}\n`;
}

/** Throws `UnreadableError` that names the file, the pack, the field and the reason: a backup is restored whole or not at all. */
export function readBackup(text: string, file: string): Backup {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableError(file, `is not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const backup = backupSchema.safeParse(json);
  if (!backup.success) throw new UnreadableError(file, 'is no backup of Claimlight');
  const { settings, packs } = backup.data;
  try {
    return { settings, packs: packs.map((pack, index) => parsePack(pack, `pack ${index + 1}`)) };
  } catch (error) {
    if (error instanceof PackError) throw new UnreadableError(file, error.message);
    throw error;
  }
}
