/** Settings with a few named values, each saying what it trades. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type TextKey, t } from '../i18n/text';
import type { minimumScore } from '../matching/sensitivity';

type Sensitivity = keyof typeof minimumScore;
type MarkStyle = 'underline' | 'dotted' | 'tint';

/** The notes hold figures of the bundled pack on the development pages, as `npm run eval` prints them. */
const SENSITIVITIES: readonly { value: Sensitivity; name: TextKey; note: TextKey }[] = [
  { value: 'strict', name: 'choicesStrict', note: 'choicesStrictNote' },
  { value: 'balanced', name: 'choicesBalanced', note: 'choicesBalancedNote' },
  { value: 'broad', name: 'choicesBroad', note: 'choicesBroadNote' },
];

const MARK_STYLES: readonly { value: MarkStyle; name: TextKey }[] = [
  { value: 'underline', name: 'choicesUnderline' },
  { value: 'dotted', name: 'choicesDotted' },
  { value: 'tint', name: 'choicesTint' },
];

export function SensitivityChoice(props: ChoiceProps<Sensitivity>) {
  const choices = SENSITIVITIES.map(({ value, name, note }) => ({ value, name: t(name), note: t(note) }));
  return <Choices legend={t('choicesSensitivity')} choices={choices} {...props} />;
}

/** @param samples marked text beside each style; needless where the choice shows in a text near by */
export function MarkStyleChoice({ samples = true, ...props }: ChoiceProps<MarkStyle> & { samples?: boolean }) {
  const choices = MARK_STYLES.map(({ value, name }) => ({
    value,
    name: t(name),
    note: samples && <Sample style={value} />,
  }));
  return <Choices legend={t('choicesMarkStyle')} choices={choices} {...props} />;
}

/** The name of a sensitivity where there is no room to explain it. */
export function sensitivityName(sensitivity: Sensitivity): string {
  return t(SENSITIVITIES.find(({ value }) => value === sensitivity)?.name ?? 'choicesBalanced');
}

/** Marked in the same way as on a page. */
function Sample({ style }: { style: MarkStyle }) {
  const marked = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const range = document.createRange();
    if (marked.current) range.selectNodeContents(marked.current);
    CSS.highlights.set(`claimlight-${style}`, new Highlight(range));
  }, [style]);
  return (
    <span class="sample">
      {t('choicesSampleBefore')} <span ref={marked}>{t('choicesSampleMarked')}</span> {t('choicesSampleAfter')}
    </span>
  );
}

interface ChoiceProps<T extends string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly note: ComponentChildren;
}

function Choices<T extends string>(props: ChoiceProps<T> & { legend: string; choices: readonly Choice<T>[] }) {
  return (
    <fieldset class="choices">
      <legend class="unseen">{props.legend}</legend>
      {props.choices.map(({ value, name, note }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.legend}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>
            <strong>{name}</strong>
            {note && <span class="soft">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
