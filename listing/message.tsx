import type { ComponentChildren } from 'preact';

/** One plain state of the page, said aloud by screen readers when it changes. */
export function Message({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="message" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      {children && <div class="soft">{children}</div>}
    </div>
  );
}
