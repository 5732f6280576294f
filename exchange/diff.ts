/** What another version of a pack adds, changes and takes away. */
import type { Claim, Pack } from '../claims/pack';

export interface PackDiff {
  readonly added: readonly Claim[];
  readonly changed: readonly Claim[];
  readonly removed: readonly Claim[];
}

/** Claims are the same by their ids. `changed` has them as they are in the new version. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const kept = new Set(after.claims.map(({ id }) => id));
  return {
    added: after.claims.filter(({ id }) => !old.has(id)),
    changed: after.claims.filter((claim) => {
      const own = old.get(claim.id);
      return own !== undefined && JSON.stringify(own) !== JSON.stringify(claim);
    }),
    removed: before.claims.filter(({ id }) => !kept.has(id)),
  };
}
