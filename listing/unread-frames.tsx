import { counted, listed, t } from '../i18n/text';
import { tellPage } from '../messaging/ask';
import type { Unread } from './use-page';

interface UnreadFramesProps {
  readonly tabId: number;
  readonly unread: Unread;
}

/** What of the page is missing in the list, and why. */
export function UnreadFrames({ tabId, unread: { failed, refused, reasons } }: UnreadFramesProps) {
  if (failed + refused === 0) return null;
  return (
    <div class="soft unread" role="status">
      <p>{counted('listFramesUnread', failed + refused, listed(reasons))}</p>
      {failed > 0 && (
        <button type="button" class="button" onClick={() => tellPage(tabId, 'tryAgain')}>
          {t('listTryAgain')}
        </button>
      )}
    </div>
  );
}
