/** What is found on the page in a tab, or plainly why there is nothing to show. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../i18n/text';
import { countClaims } from './count';
import { Message } from './message';
import { type Found, type Page, usePage } from './use-page';

export interface PageFound {
  /** In page order; never empty. */
  readonly found: readonly Found[];
  /** Keys of the matches that can be seen on the page. */
  readonly inView: readonly string[];
  /** The page is still being read. */
  readonly working: boolean;
  /** The page has changed under the list. */
  readonly onLost: () => void;
}

interface PageClaimsProps {
  readonly tabId: number;
  readonly children: (page: PageFound) => ComponentChildren;
}

export function PageClaims({ tabId, children }: PageClaimsProps) {
  const [turn, setTurn] = useState(0);
  const { page, inView } = usePage(tabId, turn);
  const said = useRef('');
  if (page.state === 'done') said.current = page.found.length > 0 ? countClaims(page.found) : '';
  return (
    <>
      {/* Heard once when the page has been read, and again only when the number is another one. */}
      <p class="unseen" role="status">
        {said.current}
      </p>
      <Content page={page} inView={inView} tabId={tabId} again={() => setTurn(turn + 1)}>
        {children}
      </Content>
    </>
  );
}

interface ContentProps extends PageClaimsProps, Page {
  readonly again: () => void;
}

function Content({ page, inView, tabId, again, children }: ContentProps) {
  switch (page.state) {
    case 'unreadable':
      return (
        <Message title={t('listSilent')}>
          <p>{t('listSilentWhy')}</p>
          <button type="button" class="button" onClick={() => browser.tabs.reload(tabId).then(again)}>
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
  }
  const working = page.state === 'working';
  if (page.found.length > 0) return children({ found: page.found, inView, working, onLost: again });
  if (working) return <Message title={t('listWorking')} />;
  return <Message title={t('listNothing')}>{t('listUnmarked')}</Message>;
}
