/** The list goes along with the page, calmly, and never under the hands of the reader. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** After the reader's last touch of the panel. */
const HANDS_OFF_MS = 3000;
const TOUCHES = ['pointerdown', 'pointermove', 'wheel', 'touchmove', 'keydown', 'focusin'] as const;

/**
 * Shows in the list which of its claims can be seen on the page, and brings the first of them up. Done on the
 * elements themselves: a list of hundreds is not drawn anew for every step of the page.
 * @param shown changes whenever the list holds other elements
 */
export function useFollow(list: RefObject<HTMLElement | null>, inView: readonly string[], shown: unknown): void {
  const touched = useLastTouch();
  const followed = useRef<readonly string[] | undefined>(undefined);
  useEffect(() => {
    const seen = new Set(inView);
    let first: HTMLElement | undefined;
    for (const item of list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
      const isSeen = seen.has(item.dataset.key ?? '');
      if (isSeen) item.setAttribute('aria-current', 'location');
      else item.removeAttribute('aria-current');
      if (isSeen) first ??= item;
    }
    const isNews = followed.current !== inView;
    followed.current = inView;
    if (!first || !isNews || Date.now() - touched.current < HANDS_OFF_MS || isUsed(list.current)) return;
    if (!standsWell(first)) first.scrollIntoView({ block: 'start', behavior: motion() });
  }, [inView, shown]);
}

/** In the upper part of the panel, so that what comes next on the page can be seen, too. */
function standsWell(item: HTMLElement): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && top < innerHeight / 2;
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** The reader's attention is here and not on the page. */
function isUsed(list: HTMLElement | null): boolean {
  return document.hasFocus() && !!list && (list.matches(':hover') || list.contains(document.activeElement));
}

function useLastTouch(): { readonly current: number } {
  const touched = useRef(0);
  useEffect(() => {
    const ended = new AbortController();
    const touch = () => {
      touched.current = Date.now();
    };
    for (const type of TOUCHES)
      window.addEventListener(type, touch, { capture: true, passive: true, signal: ended.signal });
    return () => ended.abort();
  }, []);
  return touched;
}
