/** The list in parts. What a claim does not state has a part of its own, at the end. */
import { t } from '../../i18n/text';
import type { Found } from '../../listing/use-page';
import { groupBy } from './group-by';
import { speakerOf } from './who-to-whom';

export type Grouping = 'none' | 'speaker' | 'occasion' | 'pack';

export interface Group {
  /** Empty where the list is one. */
  readonly title: string;
  readonly found: readonly Found[];
}

type TitleOf = (item: Found) => string | undefined;
const titles: Readonly<Record<Exclude<Grouping, 'none'>, TitleOf>> = {
  speaker: ({ claim }) => speakerOf(claim),
  occasion: ({ claim }) => claim.occasion,
  pack: ({ claim }) => claim.pack.title,
};

/** In the order in which they first come on the page. */
export function group(found: readonly Found[], by: Grouping): readonly Group[] {
  if (by === 'none') return [{ title: '', found }];
  const groups = groupBy(found, titles[by]);
  const stated = [...groups].flatMap(([title, found]) => (title === undefined ? [] : [{ title, found }]));
  const others = groups.get(undefined);
  return others ? [...stated, { title: t('panelOccasionNotStated'), found: others }] : stated;
}

/** The ways of grouping that would take this list apart. */
export function groupings(found: readonly Found[]): Grouping[] {
  const apart = (['speaker', 'occasion', 'pack'] as const).filter((by) => new Set(found.map(titles[by])).size > 1);
  return apart.length > 0 ? ['none', ...apart] : [];
}
