/** What is found on the page in a tab, or plainly why there is nothing to show. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../i18n/text';
import { countClaims } from './count';
import { Message } from './message';
import type { Tab } from './tab';
import { UnreadFrames } from './unread-frames';
import { type Dismissals, useDismissals } from './use-dismissals';
import { type Found, type PageState, type Unread, usePage } from './use-page';

export interface PageFound extends Dismissals {
  /** In page order. */
  readonly found: readonly Found[];
  /** Keys of the matches that can be seen on the page. */
  readonly inView: readonly string[];
  readonly unread: Unread;
  /** The page is still being read. */
  readonly working: boolean;
  /** The page has changed under the list. */
  readonly onLost: () => void;
}

interface PageClaimsProps {
  readonly tab: Tab;
  readonly children: (page: PageFound) => ComponentChildren;
}

export function PageClaims({ tab, children }: PageClaimsProps) {
  const [turn, setTurn] = useState(0);
  const { page, inView } = usePage(tab.id, turn);
  const dismissals = useDismissals(tab, 'found' in page ? page.found : nothing);
  const { listed, isHidden } = dismissals;
  const found = useMemo(() => listed.filter((item) => !isHidden(item)), [listed, isHidden]);
  const again = () => setTurn(turn + 1);
  const said = useRef('');
  if (page.state === 'done') said.current = found.length > 0 ? countClaims(found) : '';
  return (
    <>
      {/* Heard once when the page has been read, and again only when the number is another one. */}
      <p class="unseen" role="status">
        {said.current}
      </p>
      {listed.length > 0 && 'found' in page ? (
        children({
          ...dismissals,
          found,
          inView,
          unread: page.unread,
          working: page.state === 'working',
          onLost: again,
        })
      ) : (
        <>
          <NothingFound page={page} tab={tab} again={again} />
          {'unread' in page && <UnreadFrames tabId={tab.id} unread={page.unread} />}
        </>
      )}
    </>
  );
}

const nothing: readonly Found[] = [];

interface NothingFoundProps {
  readonly page: PageState;
  readonly tab: Tab;
  readonly again: () => void;
}

function NothingFound({ page, tab, again }: NothingFoundProps) {
  switch (page.state) {
    case 'unreadable':
      return (
        <Message title={t('listSilent')}>
          <p>{t('listSilentWhy')}</p>
          <button type="button" class="button" onClick={() => browser.tabs.reload(tab.id).then(again)}>
            {t('listReload')}
          </button>
        </Message>
      );
    case 'failed':
      return (
        <Message title={t('listFailed')}>
          <p>{page.reason || t('listNoReason')}</p>
          <button type="button" class="button" onClick={again}>
            {t('listTryAgain')}
          </button>
        </Message>
      );
    case 'off':
      return <Message title={t('listOff')}>{t('listOffWhy')}</Message>;
    case 'working':
      return <Message title={t('listWorking')} />;
    case 'done':
      return <Message title={t('listNothing')}>{t('listUnmarked')}</Message>;
  }
}
