import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../i18n/text';

/** Takes the mark off that the claim was found by. */
export function NotThisClaim({ onClick, children }: { onClick: () => void; children?: ComponentChildren }) {
  const id = useId();
  return (
    <div class="dismiss">
      <button type="button" class="button" aria-describedby={id} onClick={onClick}>
        {t('whyDismiss')}
      </button>
      <p id={id} class="soft">
        {t('whyDismissHint')}
      </p>
      {children}
    </div>
  );
}
