import type { ComponentChildren } from 'preact';

/** A part of the card that stays folded until the reader wants it. */
export function Section(props: { title: string; note?: string | undefined; children: ComponentChildren }) {
  return (
    <details class="section">
      <summary>
        <h3>{props.title}</h3>
        {props.note && <span class="soft">{props.note}</span>}
      </summary>
      <div class="section-body">{props.children}</div>
    </details>
  );
}
