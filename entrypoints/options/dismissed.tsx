/** The marks that the reader has taken off ("Not this claim"): gone through, and put back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { Phrase } from '../../components/phrase';
import { useWatched } from '../../components/use-watched';
import { t } from '../../i18n/text';
import { askBackground } from '../../messaging/ask';
import { type Dismissal, loadDismissed, takeBack, takeBackAll, watchAllDismissed } from '../../storage/dismissed';

export function DismissedMarks() {
  const all = useWatched(loadDismissed, watchAllDismissed);
  const claims = useClaims(all);
  const list = useRef<HTMLDivElement>(null);
  if (!all) return null;
  // The button that was pressed goes with its line.
  const undo = (act: Promise<void>) => act.then(() => list.current?.focus());
  return (
    <div ref={list} class="dismissed-marks" tabIndex={-1}>
      <p class="soft">{t('dismissedHint')}</p>
      {all.length === 0 && <p class="soft">{t('dismissedNone')}</p>}
      <ul class="dismissed-list">
        {all.toReversed().map((mark) => (
          <li key={`${mark.claim} ${mark.sentence}`}>
            <p class="sample" dir="auto">
              {mark.sentence}
            </p>
            <p class="soft">
              <Phrase
                text={mark.site ? 'dismissedIs' : 'dismissedIsNowhere'}
                parts={[<Claim claim={claims.get(mark.claim)} id={mark.claim} />, mark.site]}
              />
            </p>
            <button
              type="button"
              class="button"
              aria-label={t('dismissedUndoOf', mark.sentence)}
              onClick={() => undo(takeBack(mark))}
            >
              {t('dismissedUndo')}
            </button>
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <button type="button" class="button" onClick={() => undo(takeBackAll())}>
          {t('dismissedUndoAll')}
        </button>
      )}
    </div>
  );
}

function Claim({ claim, id }: { claim: ClaimView | undefined; id: string }) {
  if (!claim) return <>{id}</>;
  return (
    <span lang={claim.pack.language} dir="auto">
      {claim.text}
    </span>
  );
}

/** What the marks were for, as far as its pack is still here. */
function useClaims(all: readonly Dismissal[] | undefined): ReadonlyMap<string, ClaimView> {
  const [claims, setClaims] = useState<ReadonlyMap<string, ClaimView>>(new Map());
  const ids = [...new Set(all?.map(({ claim }) => claim))];
  useEffect(() => {
    if (ids.length === 0) return;
    const show = (found: readonly ClaimView[]) => setClaims(new Map(found.map((claim) => [claim.id, claim])));
    askBackground('getClaims', { ids }).then(show, () => undefined);
  }, [ids.join()]);
  return claims;
}
