/** Settings with a few named values, each saying what it trades. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../storage/settings';

interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly note: ComponentChildren;
}

/** Figures of the bundled pack on the development pages, as `npm run eval` prints them. */
const SENSITIVITIES: readonly Choice<Settings['sensitivity']>[] = [
  {
    value: 'strict',
    name: 'Strict',
    note: 'Marks strong matches only. On test pages it found 77 of 100 statements of a claim; 94 of 100 marks were right.',
  },
  {
    value: 'balanced',
    name: 'Balanced',
    note: 'Marks most rewordings. On test pages it found 82 of 100 statements of a claim; 94 of 100 marks were right.',
  },
  {
    value: 'broad',
    name: 'Broad',
    note: 'Marks weak matches, too: look twice. On test pages it found 87 of 100 statements of a claim; 90 of 100 marks were right.',
  },
];

const MARK_STYLES: readonly Choice<Settings['markStyle']>[] = [
  { value: 'underline', name: 'Underline', note: <Sample style="underline" /> },
  { value: 'dotted', name: 'Dotted line', note: <Sample style="dotted" /> },
  { value: 'tint', name: 'Tint', note: <Sample style="tint" /> },
];

export function SensitivityChoice(props: ChoiceProps<Settings['sensitivity']>) {
  return <Choices legend="How sure a match must be" choices={SENSITIVITIES} {...props} />;
}

export function MarkStyleChoice(props: ChoiceProps<Settings['markStyle']>) {
  return <Choices legend="How claims are marked" choices={MARK_STYLES} {...props} />;
}

/** Marked in the same way as on a page. */
function Sample({ style }: { style: Settings['markStyle'] }) {
  const marked = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const range = document.createRange();
    if (marked.current) range.selectNodeContents(marked.current);
    CSS.highlights.set(`claimlight-${style}`, new Highlight(range));
  }, [style]);
  return (
    <span class="sample">
      Works began last year. <span ref={marked}>The minister said the bridge would reopen in May.</span> Tolls stay as
      they are.
    </span>
  );
}

interface ChoiceProps<T extends string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choices<T extends string>(props: ChoiceProps<T> & { legend: string; choices: readonly Choice<T>[] }) {
  return (
    <fieldset>
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
            <span class="soft">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
