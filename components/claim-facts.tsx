/** Who said it, to whom, on what occasion, where, when, passed on by whom, and how. */
import type { ComponentChildren } from 'preact';
import type { ClaimView } from '../claims/view';
import { notStated, speakerName, speechName } from './words';

export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const spoken = claim.speaker.kind !== 'newsroom';
  // A plain statement is made to nobody in particular: there is no gap to name.
  const gaps = [
    ...(spoken && !claim.addressee ? ['to whom'] : []),
    ...(spoken && !claim.occasion ? ['occasion'] : []),
    ...(claim.place ? [] : ['place']),
    ...(claim.when ? [] : ['date']),
  ];
  return (
    <dl class="facts">
      <Fact name="Said by">
        <Speaker speaker={claim.speaker} />
      </Fact>
      <Fact name="To whom">{claim.addressee}</Fact>
      <Fact name="Occasion">{claim.occasion}</Fact>
      <Fact name="Place">{claim.place}</Fact>
      <Fact name="Date">
        {claim.when && (
          <>
            {claim.when} <span class="soft">(as the source words it)</span>
          </>
        )}
      </Fact>
      <Fact name="Reported by">{claim.reportedBy.join(', ') || (spoken && 'the source itself')}</Fact>
      <Fact name="Form">{speechName(claim.speech)}</Fact>
      <Fact name={capital(notStated())}>{gaps.join(', ')}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Speaker({ speaker }: { speaker: ClaimView['speaker'] }) {
  return (
    <>
      <span class="name">{speakerName(speaker)}</span>
      {speaker.role && <span class="soft">, {speaker.role}</span>}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
