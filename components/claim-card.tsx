/**
 * Everything a reader may want to know about one claim: who said it, to whom, when, where; the words on record; what the
 * source adds; what others say; where it comes from. The same in hover card, popup and side panel.
 */
import type { ComponentChildren } from 'preact';
import type { ClaimView } from '../claims/view';
import { t } from '../i18n/text';
import type { PageMatch } from '../messaging/protocol';
import { ClaimFacts } from './claim-facts';
import { ClaimReviews } from './claim-reviews';
import { ClaimSources, Provenance } from './claim-sources';
import { MatchReason } from './match-reason';
import { RelatedClaims } from './related-claims';
import { RichText } from './rich-text';
import { meaning, speakerName } from './words';
import { WordsOnRecord } from './words-on-record';

export interface ClaimCardProps {
  readonly claim: ClaimView;
  readonly match?: PageMatch;
  /** False where speaker and claim stand above the card already: then they are only heard. */
  readonly heading?: boolean;
  /** Goes to a related claim. Without it they are named only. */
  readonly onOpen?: (id: string) => void;
  /** The related claim that was wanted cannot be had. */
  readonly lost?: boolean;
  /** "Not this claim". Without it, it is not offered. */
  readonly onDismiss?: (() => void) | undefined;
}

export function ClaimCard({ claim, match, heading = true, onOpen, lost, onDismiss }: ClaimCardProps) {
  const { language } = claim.pack;
  const { role } = claim.speaker;
  return (
    <article class="claim">
      <div class="who">
        <p class={heading ? 'speaker' : 'unseen'}>{speakerName(claim.speaker)}</p>
        {role && (
          <p class="soft" lang={language} dir="auto">
            {role}
          </p>
        )}
        <h2 class={heading ? 'claim-text' : 'unseen'} lang={language} dir="auto" tabIndex={-1}>
          {claim.text}
        </h2>
      </div>
      {match?.kind === 'misattributed' && <OtherSpeaker claim={claim} saidBy={match.explanation.saidBy} />}
      <ClaimFacts claim={claim} />
      <WordsOnRecord claim={claim} match={match} />
      <ClaimSources evidence={claim.evidence} />
      {claim.context.length > 0 && (
        <Part title={t('cardContext')}>
          <ul class="context" lang={language} dir="auto">
            {claim.context.map((html) => (
              <li key={html}>
                <RichText html={html} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {claim.related.length + claim.reviews.length > 0 && (
        <Part title={t('cardOthers')}>
          <ClaimReviews reviews={claim.reviews} />
          <RelatedClaims claim={claim} onOpen={onOpen} />
          {lost && <p role="alert">{t('cardLost')}</p>}
        </Part>
      )}
      <div class="sections">
        {match && <MatchReason match={match} onDismiss={onDismiss} />}
        <Provenance claim={claim} />
      </div>
      <p class="fine-print">{meaning()}</p>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3 class="label">{title}</h3>
      {children}
    </section>
  );
}

/** The words are known, but not from whom this page has them. */
function OtherSpeaker({ claim, saidBy }: { claim: ClaimView; saidBy: string | undefined }) {
  const onRecord = speakerName(claim.speaker);
  return (
    <p class="notice">{saidBy ? t('cardOtherSpeaker', saidBy, onRecord) : t('cardOtherSpeakerUnnamed', onRecord)}</p>
  );
}
