/** One claim of the list: its line leads to the place on the page, the rest unfolds here. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dismissed } from '../components/dismissed';
import { NotThisClaim } from '../components/not-this-claim';
import { matchLine, speakerName } from '../components/words';
import { t } from '../i18n/text';
import { ClaimDetails } from './claim-details';
import type { Dismissals } from './use-dismissals';
import type { Found } from './use-page';

interface ClaimItemProps extends Pick<Dismissals, 'isHidden' | 'hide'> {
  readonly item: Found;
  readonly onOpen: (key: string) => void;
}

export function ClaimItem({ item, isHidden, hide, onOpen }: ClaimItemProps) {
  const { claim, match } = item;
  const hidden = isHidden(item);
  const [unfolded, setUnfolded] = useState(false);
  const [failed, setFailed] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const wasHidden = useRef(false);
  useLayoutEffect(() => {
    // The button that put it back is gone.
    if (wasHidden.current && !hidden) go.current?.focus();
    wasHidden.current = hidden;
  }, [hidden]);

  const change = (to: boolean) =>
    hide?.(item, to).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const problem = failed && <p role="alert">{t('cardNotKept')}</p>;
  if (hidden)
    return (
      <li data-key={match.key}>
        <Dismissed claim={claim} onUndo={() => change(false)} />
        {problem}
      </li>
    );
  return (
    <li data-key={match.key}>
      <button ref={go} type="button" class="go" onClick={() => onOpen(match.key)}>
        <span class="speaker" dir="auto">
          {speakerName(claim.speaker)}
        </span>
        <span class="text" dir="auto">
          {claim.text}
        </span>
        <span class="exact" dir="auto">
          {match.exact}
        </span>
      </button>
      <details class="more" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          <span class="soft">{matchLine(match)}</span>
          <span class="unfold">{t('listUnfold')}</span>
        </summary>
        {unfolded && (
          <ClaimDetails claim={claim} match={match} heading={false}>
            {hide && <NotThisClaim onClick={() => change(true)}>{problem}</NotThisClaim>}
          </ClaimDetails>
        )}
      </details>
    </li>
  );
}
