/** What the options page says about a stored pack. */
import type { Source } from '../../claims/pack';
import { counted, t } from '../../i18n/text';
import type { PackSummary } from '../../messaging/protocol';
import type { Damage, PackRow } from '../../storage/claim-store';

export function summarise(
  { head, bundled, claims }: PackRow,
  sources: readonly Source[],
  problem?: string,
): PackSummary {
  const { id, title, version, language, license, description } = head;
  const named = sources.map(({ title, publisher, url }) => ({ title, publisher, url }));
  return { id, title, version, language, license, description, bundled, claims, sources: named, problem };
}

/** A pack whose own record cannot be read is listed all the same, by the one thing known of it. */
export function summariseDamaged({ id, reason }: Damage): PackSummary {
  const problem = t('problemPackDamaged', reason);
  return { id, title: id, version: '', language: '', license: '', bundled: false, claims: 0, sources: [], problem };
}

export function describeDamage(damaged: readonly Damage[]): string | undefined {
  const [first] = damaged;
  return first && counted('problemClaimsDamaged', damaged.length, first.id, first.reason);
}
