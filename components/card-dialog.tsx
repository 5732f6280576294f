/** The hover card's frame: position among the claims of the sentence, paging, the way back, closing. */
import { useRef, useState } from 'preact/hooks';
import type { ClaimView } from '../claims/view';
import { direction, locale, t } from '../i18n/text';
import type { PageMatch } from '../messaging/protocol';
import { ClaimCard } from './claim-card';
import { BackButton } from './claim-trail';
import { Dismissed } from './dismissed';
import { IconButton } from './icon-button';
import { type GetClaims, useTrail } from './use-trail';
import { matchLine } from './words';

export interface CardItem {
  readonly match: PageMatch;
  readonly claim: ClaimView;
}

/** Takes a mark off, or puts it back. */
export type SetDismissed = (match: PageMatch, dismissed: boolean) => Promise<void>;

export interface CardDialogProps {
  /** The claims that one sentence repeats. */
  readonly items: readonly CardItem[];
  readonly index: number;
  readonly side: 'below' | 'above';
  /** Said by screen readers when the claim changes while the focus stays where it is. */
  readonly announcement: string;
  readonly getClaims: GetClaims;
  /** Undefined where nothing is to be kept. */
  readonly setDismissed: SetDismissed | undefined;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onHover: (inside: boolean) => void;
}

export function CardDialog({ items, index, ...props }: CardDialogProps) {
  const item = items[index];
  return item ? <Dialog item={item} place={placeOf(items, index)} {...props} /> : null;
}

interface DialogProps extends Omit<CardDialogProps, 'items' | 'index'> {
  readonly item: CardItem;
  /** Among the claims of the sentence; empty for the only one. */
  readonly place: string;
}

function Dialog({ item: { claim, match }, place, getClaims, setDismissed, ...props }: DialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const trail = useTrail(claim, getClaims, dialog, match.key);
  const [dismissed, setHidden] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const dismiss = async (hidden: boolean) => {
    try {
      await setDismissed?.(match, hidden);
      setFailed(false);
      setHidden((keys) => (hidden ? [...keys, match.key] : keys.filter((key) => key !== match.key)));
      if (!hidden) dialog.current?.focus();
    } catch {
      setFailed(true);
    }
  };
  // A finger never hovers: it taps, and what it taps is no reason to close.
  const hover = (inside: boolean) => (event: PointerEvent) => event.pointerType !== 'touch' && props.onHover(inside);
  const isRelated = trail.back !== undefined;
  return (
    <div
      ref={dialog}
      class="claimlight card"
      role="dialog"
      aria-label={t('cardName')}
      lang={locale()}
      dir={direction()}
      tabIndex={-1}
      data-side={props.side}
      onPointerEnter={hover(true)}
      onPointerLeave={hover(false)}
    >
      <div class="bar">
        {trail.back ? (
          <BackButton onClick={trail.back} />
        ) : (
          <p>
            {place && <span>{place}</span>}
            <span>{matchLine(match)}</span>
          </p>
        )}
        <IconButton icon="previous" label={t('cardPrevious')} onClick={() => props.onStep(-1)} />
        <IconButton icon="next" label={t('cardNext')} onClick={() => props.onStep(1)} />
        <IconButton icon="close" label={t('cardClose')} onClick={props.onClose} />
      </div>
      <div class="body">
        {failed && <p role="alert">{t('cardNotKept')}</p>}
        {dismissed.includes(match.key) ? (
          <Dismissed key={match.key} claim={claim} onUndo={() => dismiss(false)} />
        ) : (
          <ClaimCard
            claim={trail.claim}
            onOpen={trail.open}
            lost={trail.failed}
            {...(isRelated ? {} : { match, onDismiss: setDismissed && (() => dismiss(true)) })}
          />
        )}
      </div>
      <span class="unseen" role="status">
        {props.announcement}
      </span>
    </div>
  );
}

function placeOf(items: readonly CardItem[], index: number): string {
  return items.length > 1 ? t('cardPlace', String(index + 1), String(items.length)) : '';
}
