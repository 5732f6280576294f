/** A few short values side by side, one of them chosen: radio buttons drawn as one bar. */
interface SegmentsProps<T extends string> {
  readonly legend: string;
  /** Of the group in the page; no other has it. */
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

export function Segments<T extends string>({ legend, name, choices, value, disabled, onChange }: SegmentsProps<T>) {
  return (
    <fieldset class="segments" disabled={disabled}>
      <legend class="unseen">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            class="unseen"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
