/**
 * Everything of a page that an extension could disturb: what it is made of, where it stands, what is selected and
 * focused, and which events and changes it has seen, in which order. Both functions are run in the page.
 */

export interface Trace {
  readonly html: string;
  readonly boxes: string;
  readonly log: readonly string[];
  readonly scroll: readonly number[];
  readonly size: readonly number[];
  readonly selection: string;
  readonly focus: string | undefined;
}

/** Before any script of the page. */
export function recordTrace(): void {
  const log: string[] = [];
  Object.assign(window, { traceLog: log });
  const nameOf = (target: unknown) => (target instanceof Node ? target.nodeName : 'window');
  const types =
    'DOMContentLoaded load pageshow pagehide focusin focusout selectionchange scroll scrollend toggle slotchange ' +
    'pointerover pointermove mouseover keydown keyup click popstate fullscreenchange error message';
  for (const type of types.split(' '))
    addEventListener(type, (event) => log.push(`${type} ${nameOf(event.target)}`), { capture: true, passive: true });
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records)
      if (log.length < 5000) log.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
  });
  // Not while the page is parsed: the pieces that it comes in are the network's.
  addEventListener('load', () =>
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true }),
  );
}

/** Once all that was under way has been told. */
export async function readTrace(): Promise<Trace> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // A frame that cannot be seen is never drawn.
  if (window === window.top) await frame().then(frame);
  /** Long ones only have to be the same. */
  const brief = (text: string) => {
    if (text.length < 100_000) return text;
    let digest = 0;
    for (let i = 0; i < text.length; i++) digest = (Math.imul(digest, 31) + text.charCodeAt(i)) | 0;
    return `${text.length} characters, digest ${digest}`;
  };
  const elements = [...document.querySelectorAll('*')];
  const shadows = elements.map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  const boxes = elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, x + scrollX, y + scrollY, width, height].join(' ');
  });
  const root = document.documentElement;
  return {
    // Served under two names: see `Site`.
    html: brief(root.outerHTML + shadows.join('')).replaceAll(/localhost|127\.0\.0\.1/g, 'host'),
    boxes: brief(boxes.join('\n')),
    log: (window as unknown as { traceLog?: string[] }).traceLog ?? [],
    scroll: [scrollX, scrollY],
    size: [root.scrollWidth, root.scrollHeight],
    selection: String(getSelection()),
    focus: document.activeElement?.localName,
  };
}
