/** Claims as they are found on a page, for tests. */
import { bareClaim, match } from '../components/fixtures';
import type { Found } from './use-page';

/** A claim with `id` that says what `claim` says; its match is a paraphrase unless `match` says otherwise. */
export function found(
  id: string,
  { claim = {}, match: other = {} }: { claim?: Partial<Found['claim']>; match?: Partial<Found['match']> } = {},
): Found {
  return {
    claim: { ...bareClaim, id, text: `Claim ${id}.`, speaker: { kind: 'person', name: 'Ada Moor' }, ...claim },
    match: { ...match, key: `${id} here`, claimId: id, ...other },
  };
}
