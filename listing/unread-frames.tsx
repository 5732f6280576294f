import { counted, listed } from '../i18n/text';
import type { Unread } from './use-page';

/** What of the page is missing in the list, and why. */
export function UnreadFrames({ unread: { frames, reasons } }: { unread: Unread }) {
  if (frames === 0) return null;
  return (
    <p class="soft unread" role="status">
      {counted('listFramesUnread', frames, listed(reasons))}
    </p>
  );
}
