/** What the options page says about a stored pack. */
import type { Source } from '../../claims/pack';
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
  const problem = `The record of this pack is damaged (${reason}). Its claims are kept, but not used.`;
  return { id, title: id, version: '', language: '', license: '', bundled: false, claims: 0, sources: [], problem };
}

export function describeDamage(damaged: readonly Damage[]): string | undefined {
  const [first] = damaged;
  if (!first) return undefined;
  const count = damaged.length === 1 ? '1 damaged claim is' : `${damaged.length} damaged claims are`;
  return `${count} left out, beginning with ${first.id} (${first.reason}).`;
}
