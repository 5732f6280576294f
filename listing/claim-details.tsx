import { useEffect, useState } from 'preact/hooks';
import type { ClaimCard, ClaimCardProps } from '../components/claim-card';

/** The card of one claim, fetched with all it needs when the first one is unfolded: most are never looked at here. */
export function ClaimDetails(props: ClaimCardProps) {
  const [Card, setCard] = useState<typeof ClaimCard>();
  useEffect(() => {
    import('../components/claim-card').then((module) => setCard(() => module.ClaimCard));
  }, []);
  return Card ? <Card {...props} /> : null;
}
