/** Claims that answer, contradict, support or repeat this one: each one step away, where the card can go there. */
import type { ClaimView } from '../claims/view';
import { Icon } from './icon-button';
import { relationName, speakerName } from './words';

type Related = ClaimView['related'][number];

interface RelatedClaimsProps {
  readonly claim: ClaimView;
  readonly onOpen: ((id: string) => void) | undefined;
}

export function RelatedClaims({ claim, onOpen }: RelatedClaimsProps) {
  return (
    <ul class="others">
      {claim.related.map((other) => (
        <li key={`${other.type} ${other.id}`}>
          {onOpen ? (
            <button type="button" class="other" data-claim={other.id} onClick={() => onOpen(other.id)}>
              <Line other={other} language={claim.pack.language} />
              <Icon name="next" />
            </button>
          ) : (
            <Line other={other} language={claim.pack.language} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ other, language }: { other: Related; language: string }) {
  return (
    <span class="line">
      <span class="label">{relationName(other.type)}</span>{' '}
      <span lang={language} dir="auto">
        {other.text}
      </span>{' '}
      <span class="soft">{other.speaker ?? speakerName({ kind: 'newsroom' })}</span>
    </span>
  );
}
