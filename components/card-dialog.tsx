/** The hover card's frame: position among the claims of the sentence, paging, closing. */
import type { ClaimView } from '../claims/view';
import type { PageMatch } from '../messaging/protocol';
import { ClaimCard } from './claim-card';
import { IconButton } from './icon-button';
import { matchLine } from './words';

export interface CardItem {
  readonly match: PageMatch;
  readonly claim: ClaimView;
}

export interface CardDialogProps {
  /** The claims that one sentence repeats. */
  readonly items: readonly CardItem[];
  readonly index: number;
  readonly side: 'below' | 'above';
  /** Said by screen readers when the claim changes while the focus stays where it is. */
  readonly announcement: string;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onHover: (inside: boolean) => void;
}

export function CardDialog({ items, index, side, announcement, onClose, onStep, onHover }: CardDialogProps) {
  const item = items[index];
  if (!item) return null;
  // A finger never hovers: it taps, and what it taps is no reason to close.
  const hover = (inside: boolean) => (event: PointerEvent) => event.pointerType !== 'touch' && onHover(inside);
  return (
    <div
      class="claimlight card"
      role="dialog"
      aria-label="Known claim"
      lang="en"
      tabIndex={-1}
      data-side={side}
      onPointerEnter={hover(true)}
      onPointerLeave={hover(false)}
    >
      <div class="bar">
        <p>
          {items.length > 1 ? `Claim ${index + 1} of ${items.length} here` : headingOf(item.match)}
          <br />
          {matchLine(item.match)}
        </p>
        <IconButton icon="previous" label="Previous claim" onClick={() => onStep(-1)} />
        <IconButton icon="next" label="Next claim" onClick={() => onStep(1)} />
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <div class="body">
        <ClaimCard claim={item.claim} match={item.match} />
      </div>
      <span class="unseen" role="status">
        {announcement}
      </span>
    </div>
  );
}

function headingOf({ kind }: PageMatch): string {
  return kind === 'misattributed' ? 'Known words' : 'Known claim';
}
