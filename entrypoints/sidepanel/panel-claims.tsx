/** The page's claims: pictures that choose among them, the list that follows the reader, and the way out as a file. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { meaning } from '../../components/words';
import { t } from '../../i18n/text';
import { ClaimItem } from '../../listing/claim-item';
import { ExportMenu } from '../../listing/export-menu';
import type { PageFound } from '../../listing/page-claims';
import { Summary } from '../../listing/summary';
import type { Tab } from '../../listing/tab';
import { showMatch } from '../../messaging/page';
import { everything, type Filter, filterFound } from './filter';
import { Filters } from './filters';
import { type Grouping, group } from './grouping';
import { useFollow } from './use-follow';
import { useSettled } from './use-settled';
import { WhenPicture } from './when-picture';
import { WhoPicture } from './who-picture';

interface PanelClaimsProps extends PageFound {
  readonly tab: Tab;
}

export function PanelClaims({ tab, found, listed, isHidden, hide, inView, ...page }: PanelClaimsProps) {
  const { unread, working, onLost } = page;
  const [filter, setFilter] = useState(everything);
  const [grouping, setGrouping] = useState<Grouping>('none');
  const list = useRef<HTMLDivElement>(null);
  const settled = useSettled(filter);
  const shown = useMemo(() => filterFound(listed, settled), [listed, settled]);
  const exported = useMemo(() => shown.filter((item) => !isHidden(item)), [shown, isHidden]);
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  useFollow(list, inView, shown);

  // Hundreds of claims are not drawn anew while the reader scrolls.
  const groups = useMemo(() => {
    const open = (key: string) => showMatch(tab.id, key).then((there) => there || onLost(), onLost);
    return group(shown, grouping).map(({ title, found }) => (
      <section key={title} class="group">
        {title && (
          <h2 dir="auto">
            {title} <span class="soft">{found.length}</span>
          </h2>
        )}
        <ol class="list">
          {found.map((item) => (
            <ClaimItem key={item.match.key} item={item} isHidden={isHidden} hide={hide} onOpen={open} />
          ))}
        </ol>
      </section>
    ));
  }, [shown, grouping, tab.id, isHidden, hide]);

  return (
    <>
      <Summary tabId={tab.id} found={found} unread={unread} working={working} onLost={onLost} />
      <WhoPicture found={found} filter={filter} onFilter={change} />
      <WhenPicture found={found} filter={filter} onFilter={change} />
      <Filters found={listed} filter={filter} onFilter={change} grouping={grouping} onGroup={setGrouping} />
      {shown.length < listed.length && (
        <p class="shown" role="status">
          {shown.length > 0 ? t('panelShown', String(shown.length), String(listed.length)) : t('panelNoneFit')}
          <button type="button" class="button" onClick={() => setFilter(everything)}>
            {t('panelShowAll')}
          </button>
        </p>
      )}
      <div ref={list} class={`by-${grouping}`}>
        {groups}
      </div>
      {exported.length > 0 && <ExportMenu found={exported} page={tab} />}
      <p class="soft note">{meaning()}</p>
    </>
  );
}
