/** Who says what to whom, as a picture: people on both sides, and a line as thick as what was said. */
import { useMemo } from 'preact/hooks';
import { counted, t } from '../../i18n/text';
import type { Found } from '../../listing/use-page';
import type { Filter } from './filter';
import { draw, type Line, NOBODY_NAMED, type Saying, type Side, whoToWhom } from './who-to-whom';

interface WhoPictureProps {
  readonly found: readonly Found[];
  readonly filter: Filter;
  readonly onFilter: (part: Partial<Filter>) => void;
}

/** Rows on each side. */
const MOST = 8;

export function WhoPicture({ found, filter, onFilter }: WhoPictureProps) {
  const all = useMemo(() => whoToWhom(found), [found]);
  // One who speaks to nobody that is named makes no picture.
  if (all.speakers.length < 2 && all.addressees.length < 2) return null;
  const { left, right, lines } = draw(all, MOST);
  const rows = Math.max(rowsOf(left), rowsOf(right));
  return (
    <details class="fold">
      <summary>{t('panelWho')}</summary>
      <div class="who" style={{ '--rows': rows }}>
        <People
          side={left}
          label={t('panelSpeakers')}
          chosen={filter.speaker}
          onChoose={(speaker) => onFilter({ speaker })}
        />
        <svg viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          {lines.map((line) => (
            <path
              key={`${line.from} ${line.to}`}
              d={curve(line)}
              class={isChosen(line, left, right, filter) ? 'chosen' : ''}
              stroke-width={1 + 2 * Math.log2(line.claims)}
            />
          ))}
        </svg>
        <People
          side={right}
          label={t('panelAddressees')}
          chosen={filter.addressee}
          onChoose={(addressee) => onFilter({ addressee })}
        />
      </div>
      {/* The same for those who hear it. */}
      <ul class="unseen">
        {all.sayings.map((saying) => (
          <li key={`${saying.speaker} ${saying.addressee}`}>{sentence(saying)}</li>
        ))}
      </ul>
    </details>
  );
}

interface PeopleProps {
  readonly side: Side;
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

function People({ side: { people, others }, label, chosen, onChoose }: PeopleProps) {
  return (
    <fieldset class="people">
      <legend>{label}</legend>
      {people.map(({ name, claims }) => (
        <button
          key={name}
          type="button"
          class="person"
          title={nameOf(name)}
          aria-pressed={chosen === name}
          onClick={() => onChoose(chosen === name ? '' : name)}
        >
          <span class="name" dir="auto">
            {nameOf(name)}
          </span>{' '}
          <span class="soft">{claims}</span>
        </button>
      ))}
      {others > 0 && <p class="person soft">{counted('panelOthers', others)}</p>}
    </fieldset>
  );
}

function rowsOf({ people, others }: Side): number {
  return people.length + Math.sign(others);
}

function nameOf(name: string): string {
  return name === NOBODY_NAMED ? t('panelAddresseeNotStated') : name;
}

function curve({ from, to }: Line): string {
  const [start, end] = [from + 0.5, to + 0.5];
  return `M0 ${start}C50 ${start} 50 ${end} 100 ${end}`;
}

/** The lines of whom the reader has chosen stand out. */
function isChosen({ from, to }: Line, left: Side, right: Side, { speaker, addressee }: Filter): boolean {
  if (!speaker && !addressee) return false;
  const by = !speaker || left.people[from]?.name === speaker;
  return by && (!addressee || right.people[to]?.name === addressee);
}

function sentence({ speaker, addressee, claims }: Saying): string {
  const count = counted('panelClaims', claims);
  return addressee === NOBODY_NAMED
    ? t('panelSayingToNobody', speaker, count)
    : t('panelSaying', speaker, addressee, count);
}
