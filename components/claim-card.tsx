/** Everything a reader may want to know about one claim. The same in hover card and popup. */
import type { ClaimView } from '../claims/view';
import type { PageMatch } from '../messaging/protocol';
import { ClaimFacts } from './claim-facts';
import { ClaimReviews } from './claim-reviews';
import { ClaimSources, EvidenceSection } from './claim-sources';
import { Corrections } from './corrections';
import { MatchReason } from './match-reason';
import { RichText } from './rich-text';
import { Section } from './section';
import { meaning, relationName, speakerName } from './words';

export interface ClaimCardProps {
  readonly claim: ClaimView;
  readonly match?: PageMatch;
  /** False where the claim stands above the card already: then it is only heard. */
  readonly heading?: boolean;
}

export function ClaimCard({ claim, match, heading = true }: ClaimCardProps) {
  return (
    <article class="claim">
      <h2 class={heading ? 'claim-text' : 'unseen'}>{claim.text}</h2>
      {match?.kind === 'misattributed' && <OtherSpeaker claim={claim} saidBy={match.explanation.saidBy} />}
      <ClaimFacts claim={claim} />
      {claim.quotation && <blockquote class="quotation">“{claim.quotation}”</blockquote>}
      <ClaimSources evidence={claim.evidence} />
      <ClaimReviews reviews={claim.reviews} />
      <div class="sections">
        {claim.context.length > 0 && (
          <Section title="Context" note={count(claim.context.length, 'note')}>
            <ul class="context">
              {claim.context.map((html) => (
                <li key={html}>
                  <RichText html={html} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {claim.related.length > 0 && (
          <Section title="Related claims" note={count(claim.related.length, 'claim')}>
            <Related related={claim.related} />
          </Section>
        )}
        {match && <MatchReason match={match} />}
        <EvidenceSection evidence={claim.evidence} />
      </div>
      <footer class="fine-print">
        <p>{meaning()}</p>
        <Corrections pack={claim.pack} />
      </footer>
    </article>
  );
}

/** The words are known, but not from whom this page has them. */
function OtherSpeaker({ claim, saidBy }: { claim: ClaimView; saidBy: string | undefined }) {
  return (
    <p class="notice">
      This page gives these words to {saidBy ?? 'somebody else'}. On record they are from {speakerName(claim.speaker)}.
    </p>
  );
}

function Related({ related }: { related: ClaimView['related'] }) {
  return related.map((other) => (
    <p key={`${other.type} ${other.id}`}>
      <span class="label">{relationName(other.type)}</span>
      {other.text} <span class="soft">({other.speaker ?? speakerName({ kind: 'newsroom' })})</span>
    </p>
  ));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
