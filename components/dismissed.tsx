/** What stands in the place of a claim that the reader has taken off a sentence. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimView } from '../claims/view';
import { t } from '../i18n/text';

export function Dismissed({ claim, onUndo }: { claim: ClaimView; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const id = useId();
  // The button that was pressed is gone.
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <div class="dismissed">
      <h2>{t('cardDismissed')}</h2>
      <p id={id} class="soft" lang={claim.pack.language} dir="auto">
        {claim.text}
      </p>
      <button ref={undo} type="button" class="button" aria-describedby={id} onClick={onUndo}>
        {t('cardUndo')}
      </button>
      <p class="soft">{t('cardDismissedHint')}</p>
    </div>
  );
}
