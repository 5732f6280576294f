interface ChoiceProps {
  readonly label: string;
  /** What the empty choice says. */
  readonly all?: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few: a list that unfolds. */
export function Choice({ label, all, options, value, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <span class="soft">{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
