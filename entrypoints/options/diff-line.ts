import { counted, t } from '../../i18n/text';

interface Diff {
  readonly added: readonly unknown[];
  readonly changed: readonly unknown[];
  readonly removed: readonly unknown[];
}

/** What another version of a pack changes: `2 added, 1 changed, 0 removed`. */
export function diffLine({ added, changed, removed }: Diff): string {
  return t(
    'subscriptionsDiff',
    counted('subscriptionsAddedClaims', added.length),
    counted('subscriptionsChangedClaims', changed.length),
    counted('subscriptionsRemovedClaims', removed.length),
  );
}
