import { useEffect, useState } from 'preact/hooks';
import type { ClaimCardProps } from '../components/claim-card';
import type { ClaimTrail } from '../components/claim-trail';
import { askBackground } from '../messaging/ask';

/** The card of one claim, fetched with all it needs when the first one is unfolded: most are never looked at here. */
export function ClaimDetails(props: ClaimCardProps) {
  const [Trail, setTrail] = useState<typeof ClaimTrail>();
  useEffect(() => {
    import('../components/claim-trail').then((module) => setTrail(() => module.ClaimTrail));
  }, []);
  return Trail ? <Trail {...props} getClaims={(ids) => askBackground('getClaims', { ids: [...ids] })} /> : null;
}
