/** How sure a match must be on one site: as everywhere, or otherwise. */
import { t } from '../i18n/text';
import type { minimumScore } from '../matching/sensitivity';
import { sensitivityName } from './choices';

type Sensitivity = keyof typeof minimumScore;

interface SensitivitySelectProps {
  readonly label: string;
  /** What holds where the site says nothing of its own. */
  readonly general: Sensitivity;
  readonly value: Sensitivity | undefined;
  readonly onChange: (sensitivity: Sensitivity | undefined) => void;
}

export function SensitivitySelect({ label, general, value, onChange }: SensitivitySelectProps) {
  return (
    <select
      class="field"
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange((currentTarget.value || undefined) as Sensitivity | undefined)}
    >
      <option value="">{t('choicesAsEverywhere', sensitivityName(general))}</option>
      {(['strict', 'balanced', 'broad'] as const).map((each) => (
        <option key={each} value={each}>
          {sensitivityName(each)}
        </option>
      ))}
    </select>
  );
}
