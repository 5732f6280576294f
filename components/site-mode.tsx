/** On, ask, off: what holds on a site. */
import { type TextKey, t } from '../i18n/text';

type SiteMode = 'on' | 'ask' | 'off';

const NAMES: Readonly<Record<SiteMode, TextKey>> = { on: 'sitesOn', ask: 'sitesAsk', off: 'sitesOff' };

/** In the order from most to least. */
export function siteModes(): { value: SiteMode; name: string }[] {
  return (['on', 'ask', 'off'] as const).map((value) => ({ value, name: t(NAMES[value]) }));
}

interface SiteModeSelectProps {
  readonly label: string;
  readonly value: SiteMode;
  readonly onChange: (mode: SiteMode) => void;
}

export function SiteModeSelect({ label, value, onChange }: SiteModeSelectProps) {
  return (
    <select
      class="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as SiteMode)}
    >
      {siteModes().map((mode) => (
        <option key={mode.value} value={mode.value}>
          {mode.name}
        </option>
      ))}
    </select>
  );
}
