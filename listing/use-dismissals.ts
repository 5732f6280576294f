/**
 * "Not this claim" in the list, as in the card: the claim is hidden for this sentence. What was hidden here stays in its
 * place until the page is left, so that a slip is undone where it was made.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWatched } from '../components/use-watched';
import { dismiss, dismissedAmong, loadDismissed, takeBack, watchAllDismissed } from '../storage/dismissed';
import { has, type Kept, keep, withKept } from './kept';
import type { Tab } from './tab';
import type { Found } from './use-page';

export interface Dismissals {
  /** What the page shows, and in its place what was hidden here. In page order. */
  readonly listed: readonly Found[];
  readonly isHidden: (item: Found) => boolean;
  /** Undefined in private windows, of which nothing is kept. Rejects where it cannot be stored. */
  readonly hide: ((item: Found, hidden: boolean) => Promise<void>) | undefined;
}

interface KeptHere extends Kept {
  /** Put back again: kept only until the page shows it. */
  readonly isBack?: boolean;
}

/** @param found what the page shows */
export function useDismissals({ host, url, incognito }: Tab, found: readonly Found[]): Dismissals {
  const stored = useWatched(loadDismissed, watchAllDismissed);
  const [page] = url.split('#');
  const [all, setAll] = useState<{ page: string | undefined; kept: readonly KeptHere[] }>({ page, kept: [] });
  const kept = all.page === page ? all.kept : none;

  useEffect(() => {
    const rest = kept.filter(({ item, isBack }) => !(isBack && has(found, item)));
    if (rest.length < kept.length) setAll({ page, kept: rest });
  }, [found]);

  return useMemo(() => {
    const isDismissed = dismissedAmong(stored ?? []);
    const keys = new Set(kept.map(({ item }) => item.match.key));
    const isHidden = ({ match }: Found) => keys.has(match.key) && isDismissed(markOf(match));
    const listed = withKept(found, kept);
    const hide = async (item: Found, hidden: boolean) => {
      const others = kept.filter((one) => one.item.match.key !== item.match.key);
      // Before it is stored: the page may have heard of it first.
      setAll({ page, kept: [...others, { ...keep(listed, item), isBack: !hidden }] });
      const mark = markOf(item.match);
      await (hidden ? dismiss({ ...mark, site: host }) : takeBack(mark));
    };
    return { listed, isHidden, hide: incognito ? undefined : hide };
  }, [found, kept, stored, page, host, incognito]);
}

const none: readonly KeptHere[] = [];

function markOf({ claimId: claim, exact: sentence }: Found['match']) {
  return { claim, sentence };
}
