/** From a claim to those that it relates to and back, in the same place; the focus goes along. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../claims/view';

export type GetClaims = (ids: readonly string[]) => Promise<readonly ClaimView[]>;

interface Path {
  readonly journey: string;
  readonly claims: readonly ClaimView[];
  /** The claim that was just left by going back. */
  readonly left?: string;
  readonly failed?: boolean;
}

export interface Trail {
  readonly claim: ClaimView;
  readonly open: (id: string) => void;
  /** Undefined at the start. */
  readonly back: (() => void) | undefined;
  /** The claim that was wanted cannot be had. */
  readonly failed: boolean;
}

/** `place` holds the card. Another `journey` begins at its start. */
export function useTrail(
  start: ClaimView,
  getClaims: GetClaims,
  place: RefObject<HTMLElement | null>,
  journey = start.id,
): Trail {
  const [path, setPath] = useState<Path>({ journey, claims: [] });
  const { claims, left, failed = false } = path.journey === journey ? path : { claims: [] };
  const claim = claims.at(-1) ?? start;
  const went = claims.length > 0 || left !== undefined;

  useLayoutEffect(() => {
    if (!went) return;
    const others = [...(place.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
    const target = others.find((other) => other.dataset.claim === left) ?? place.current?.querySelector('h2');
    if (left === undefined) place.current?.querySelector('.body')?.scrollTo(0, 0);
    target?.focus();
  }, [claim.id, left]);

  const open = (id: string) => {
    const after = (next: Omit<Path, 'journey'>) => setPath((now) => (now === path ? { journey, ...next } : now));
    getClaims([id]).then(
      ([found]) => after(found ? { claims: [...claims, found] } : { claims, failed: true }),
      () => after({ claims, failed: true }),
    );
  };
  const back = () => setPath({ journey, claims: claims.slice(0, -1), left: claim.id });
  return { claim, open, back: claims.length > 0 ? back : undefined, failed };
}
