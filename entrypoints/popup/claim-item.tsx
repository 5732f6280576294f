/** One claim of the list: its line leads to the place on the page, the rest unfolds here. */
import { useState } from 'preact/hooks';
import { matchLine, speakerName } from '../../components/words';
import { ClaimDetails } from './claim-details';
import type { Found } from './use-page';

export function ClaimItem({ item: { claim, match }, onOpen }: { item: Found; onOpen: () => void }) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <li>
      <button type="button" class="go" onClick={onOpen}>
        <span class="speaker">{speakerName(claim.speaker)}</span>
        <span class="text">{claim.text}</span>
        <span class="exact">{match.exact}</span>
      </button>
      <details class="more" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          <span class="soft">{matchLine(match)}</span>
          <span class="unfold">Context and source</span>
        </summary>
        {unfolded && <ClaimDetails claim={claim} match={match} heading={false} />}
      </details>
    </li>
  );
}
