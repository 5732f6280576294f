import { useMemo } from 'preact/hooks';
import { kindName } from '../../components/words';
import { t } from '../../i18n/text';
import { Choice } from '../../listing/choice';
import type { Found } from '../../listing/use-page';
import type { MatchKind } from '../../matching/types';
import type { Filter } from './filter';
import { type Grouping, groupings } from './grouping';
import { NOBODY_NAMED, whoToWhom } from './who-to-whom';

interface FiltersProps {
  readonly found: readonly Found[];
  readonly filter: Filter;
  readonly onFilter: (part: Partial<Filter>) => void;
  readonly grouping: Grouping;
  readonly onGroup: (by: Grouping) => void;
}

const groupingName = {
  none: 'panelGroupNone',
  speaker: 'panelGroupSpeaker',
  occasion: 'panelGroupOccasion',
  pack: 'panelGroupPack',
} as const;

/** A choice is offered where there is something to choose. */
export function Filters({ found, filter, onFilter, grouping, onGroup }: FiltersProps) {
  const { speakers, addressees } = useMemo(() => whoToWhom(found), [found]);
  const kinds = [...new Set(found.map(({ match }) => match.kind))];
  const ways = groupings(found);
  const named = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => [name, name === NOBODY_NAMED ? t('panelAddresseeNotStated') : name] as const);
  return (
    <search class="filters" aria-label={t('panelSearch')}>
      <input
        type="search"
        class="field words"
        aria-label={t('panelSearch')}
        placeholder={t('panelSearch')}
        value={filter.words}
        onInput={(event) => onFilter({ words: event.currentTarget.value })}
      />
      {speakers.length > 1 && (
        <Choice
          label={t('listSaidBy')}
          all={t('listEveryone')}
          options={named(speakers)}
          value={filter.speaker}
          onChoose={(speaker) => onFilter({ speaker })}
        />
      )}
      {addressees.length > 1 && (
        <Choice
          label={t('panelSaidTo')}
          all={t('panelAnyone')}
          options={named(addressees)}
          value={filter.addressee}
          onChoose={(addressee) => onFilter({ addressee })}
        />
      )}
      {kinds.length > 1 && (
        <Choice
          label={t('panelKind')}
          all={t('panelAnyKind')}
          options={kinds.map((kind: MatchKind) => [kind, kindName(kind)])}
          value={filter.kind}
          onChoose={(kind) => onFilter({ kind })}
        />
      )}
      {ways.length > 0 && (
        <Choice
          label={t('panelGroup')}
          options={ways.map((way) => [way, t(groupingName[way])])}
          value={grouping}
          onChoose={(way) => onGroup(way as Grouping)}
        />
      )}
    </search>
  );
}
