/** How many claims the page has, and the way from one to the next. */
import type { ComponentChildren } from 'preact';
import { IconButton } from '../components/icon-button';
import { t } from '../i18n/text';
import { askPage } from '../messaging/ask';
import { countClaims } from './count';
import { UnreadFrames } from './unread-frames';
import type { Found, Unread } from './use-page';

interface SummaryProps {
  readonly tabId: number;
  readonly found: readonly Found[];
  readonly unread: Unread;
  readonly working: boolean;
  readonly onLost: () => void;
  /** Buttons of one's own. */
  readonly children?: ComponentChildren;
}

export function Summary({ tabId, found, unread, working, onLost, children }: SummaryProps) {
  const step = (by: 1 | -1) => askPage(tabId, 'stepMatch', { step: by }).catch(onLost);
  return (
    <>
      <div class="summary">
        <p>
          <strong>{countClaims(found)}</strong>
          {working && <span class="soft"> · {t('listStillReading')}</span>}
        </p>
        <IconButton icon="previous" label={t('listPrevious')} onClick={() => step(-1)} />
        <IconButton icon="next" label={t('listNext')} onClick={() => step(1)} />
        {children}
      </div>
      <UnreadFrames tabId={tabId} unread={unread} />
    </>
  );
}
