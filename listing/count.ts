import { counted, t } from '../i18n/text';
import type { Found } from './use-page';

/** `3 known claims in 5 places`. Words in somebody else's mouth are no repetition of a claim. */
export function countClaims(all: readonly Found[]): string {
  const found = all.filter(({ match }) => match.kind !== 'misattributed');
  const claims = new Set(found.map(({ claim }) => claim.id)).size;
  const count = counted('listCount', claims);
  return claims < found.length ? t('listInPlaces', count, counted('listPlaces', found.length)) : count;
}
