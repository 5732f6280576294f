/** A claim's card where there is room for one only: what it relates to opens in its place, with the way back above it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import { ClaimCard, type ClaimCardProps } from './claim-card';
import { Icon } from './icon-button';
import { type GetClaims, useTrail } from './use-trail';

export interface ClaimTrailProps extends ClaimCardProps {
  readonly getClaims: GetClaims;
  /** Below the card of the claim that the trail begins with. */
  readonly children?: ComponentChildren;
}

export function ClaimTrail({ claim, getClaims, children, ...rest }: ClaimTrailProps) {
  const place = useRef<HTMLDivElement>(null);
  const trail = useTrail(claim, getClaims, place);
  return (
    <div ref={place} class="trail">
      {trail.back && <BackButton onClick={trail.back} />}
      <ClaimCard claim={trail.claim} onOpen={trail.open} lost={trail.failed} {...(trail.back ? {} : rest)} />
      {!trail.back && children}
    </div>
  );
}

export function BackButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="button back" onClick={onClick}>
      <Icon name="previous" /> {t('cardBack')}
    </button>
  );
}
