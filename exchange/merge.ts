/** Adds the claims of one pack to another: what is the same by its id is kept once, with all its sources. */
import type { Claim, Pack } from '../claims/pack';

/** The head stays that of `pack`, one version on. */
export function mergePacks(pack: Pack, more: Pack): Pack {
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  for (const claim of more.claims) {
    const known = claims.get(claim.id);
    claims.set(claim.id, known ? mergeClaims(known, claim) : claim);
  }
  const [major = 0, minor = 0] = pack.version.split('.').map(Number);
  return {
    ...pack,
    version: `${major}.${minor + 1}.0`,
    sources: byKey([...pack.sources, ...more.sources], ({ id }) => id),
    entities: byKey([...pack.entities, ...more.entities], ({ id }) => id),
    claims: [...claims.values()],
  };
}

function mergeClaims(known: Claim, claim: Claim): Claim {
  return {
    ...known,
    evidence: byKey([...known.evidence, ...claim.evidence], (own) => JSON.stringify(own)),
    // A publisher's newer word takes the place of the older one.
    reviews: byKey([...known.reviews, ...claim.reviews], ({ source }) => source),
  };
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
