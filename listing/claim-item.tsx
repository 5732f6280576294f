/** One claim of the list: its line leads to the place on the page, the rest unfolds here. */
import { useState } from 'preact/hooks';
import { matchLine, speakerName } from '../components/words';
import { t } from '../i18n/text';
import { ClaimDetails } from './claim-details';
import type { Found } from './use-page';

export function ClaimItem({ item: { claim, match }, onOpen }: { item: Found; onOpen: (key: string) => void }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <li data-key={match.key}>
      <button type="button" class="go" onClick={() => onOpen(match.key)}>
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
      <details class="more" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          <span class="soft">{matchLine(match)}</span>
          <span class="unfold">{t('listUnfold')}</span>
        </summary>
        {unfolded && <ClaimDetails claim={claim} match={match} heading={false} />}
      </details>
    </li>
  );
}
