/** Buttons with line icons of our own; the name is there for screen readers and as a tooltip. */
const paths = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8m0-8-8 8',
  panel: 'M2 3h12v10H2zm7.5 0v10',
  pause: 'M5.5 3.5v9m5-9v9',
  resume: 'm5.5 3.5v9l6.5-4.5z',
} as const;
type IconName = keyof typeof paths;

export function IconButton(props: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="button quiet" aria-label={props.label} title={props.label} onClick={props.onClick}>
      <Icon name={props.icon} />
    </button>
  );
}

/** `previous` and `next` point the other way where one reads from right to left. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
