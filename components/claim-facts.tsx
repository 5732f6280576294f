/** To whom, on what occasion, where, when, and passed on by whom. */
import type { ComponentChildren } from 'preact';
import type { ClaimView } from '../claims/view';
import { listed, t } from '../i18n/text';

export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const spoken = claim.speaker.kind !== 'newsroom';
  // A plain statement is made to nobody in particular: there is no gap to name.
  const gaps = [
    ...(spoken && !claim.addressee ? [t('saidGapAddressee')] : []),
    ...(claim.when ? [] : [t('saidGapDate')]),
    ...(claim.place ? [] : [t('saidGapPlace')]),
    ...(spoken && !claim.occasion ? [t('saidGapOccasion')] : []),
  ];
  return (
    <dl class="facts">
      <Fact name={t('saidToWhom')}>{own(claim, claim.addressee)}</Fact>
      <Fact name={t('saidWhen')}>
        {claim.when && (
          <>
            {own(claim, claim.when)} <span class="soft">{t('saidAsWorded')}</span>
          </>
        )}
      </Fact>
      <Fact name={t('saidWhere')}>{own(claim, claim.place)}</Fact>
      <Fact name={t('saidOccasion')}>{own(claim, claim.occasion)}</Fact>
      <Fact name={t('saidReportedBy')}>
        {own(claim, claim.reportedBy.join(', ')) || (spoken && t('saidSourceItself'))}
      </Fact>
      {gaps.length > 0 && <Fact name={t('saidGaps')}>{<span class="soft">{listed(gaps)}</span>}</Fact>}
    </dl>
  );
}

/** Words of the pack, in its own language. */
function own(claim: ClaimView, words: string | undefined) {
  return (
    words && (
      <span lang={claim.pack.language} dir="auto">
        {words}
      </span>
    )
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
