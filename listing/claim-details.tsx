import { useEffect, useState } from 'preact/hooks';
import type { ClaimTrail, ClaimTrailProps } from '../components/claim-trail';
import { askBackground } from '../messaging/ask';

/** The card of one claim, fetched with all it needs when the first one is unfolded: most are never looked at here. */
export function ClaimDetails(props: Omit<ClaimTrailProps, 'getClaims'>) {
  const [Trail, setTrail] = useState<typeof ClaimTrail>();
  useEffect(() => {
    import('../components/claim-trail').then((module) => setTrail(() => module.ClaimTrail));
  }, []);
  return Trail ? <Trail {...props} getClaims={(ids) => askBackground('getClaims', { ids: [...ids] })} /> : null;
}
