interface SpeakerFilterProps {
  readonly speakers: readonly string[];
  /** Empty for all. */
  readonly chosen: string;
  readonly onChoose: (speaker: string) => void;
}

export function SpeakerFilter({ speakers, chosen, onChoose }: SpeakerFilterProps) {
  return (
    <label class="filter">
      <span class="soft">Said by</span>
      <select class="field" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">Everyone</option>
        {speakers.map((speaker) => (
          <option key={speaker} value={speaker}>
            {speaker}
          </option>
        ))}
      </select>
    </label>
  );
}
