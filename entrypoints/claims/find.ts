/** Looks through all stored claims, bit by bit: a million of them take a while, and typing goes on meanwhile. */
import { qualify } from '../../claims/id';
import { claimFinder } from '../../exchange/find-text';
import { storedPacks } from '../../storage/own-packs';

export interface Found {
  /** Qualified ids of the first that were found. */
  readonly ids: readonly string[];
  /** Claims looked through so far. */
  readonly read: number;
  readonly done: boolean;
}

/** More are not shown: another word brings them down. */
export const MOST_SHOWN = 50;

/** Tells what has been found so far, now and then and at the end. Ends early once there is enough to show. */
export async function findClaims(words: string, tell: (found: Found) => void, signal: AbortSignal): Promise<void> {
  const ids: string[] = [];
  let read = 0;
  for await (const { head, claims } of storedPacks()) {
    const fits = claimFinder(words, head);
    for await (const some of claims) {
      if (signal.aborted) return;
      for (const claim of some) if (ids.length <= MOST_SHOWN && fits(claim)) ids.push(qualify(head.id, claim.id));
      read += some.length;
      if (ids.length > MOST_SHOWN) return tell({ ids, read, done: true });
      tell({ ids: [...ids], read, done: false });
    }
  }
  if (!signal.aborted) tell({ ids, read, done: true });
}
