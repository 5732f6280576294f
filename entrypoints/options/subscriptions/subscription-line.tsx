/** How a subscription stands: when it was asked, what the last update changed, what is wrong with it. */
import { useState } from 'preact/hooks';
import { Phrase } from '../../../components/phrase';
import { counted, t, timed } from '../../../i18n/text';
import type { Subscription } from '../../../storage/subscriptions';
import { diffLine } from '../diff-line';
import { unsubscribe, updateNow } from './subscribe';

interface SubscriptionLineProps {
  readonly id: string;
  readonly title: string;
  readonly subscription: Subscription;
  readonly onChanged: () => void;
}

const HOUR = 3_600_000;

export function SubscriptionLine({ id, title, subscription, onChanged }: SubscriptionLineProps) {
  const [busy, setBusy] = useState(false);
  const { url, checked, updated, expiresHours, error, otherKey, publicKey, diff } = subscription;
  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    await act().finally(() => setBusy(false));
    onChanged();
  };
  return (
    <div class="subscription">
      <p>
        <Phrase text="subscriptionsFrom" parts={[<a href={url}>{new URL(url).host}</a>]} />{' '}
        <span class="soft">
          {t(
            publicKey ? 'subscriptionsTimesSigned' : 'subscriptionsTimes',
            timed(updated),
            timed(checked),
            timed(checked + expiresHours * HOUR),
          )}
        </span>
      </p>
      {error && (
        <p class="problem" role="status">
          {error}
        </p>
      )}
      {diff && <Diff diff={diff} />}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={t('subscriptionsUpdateThis', title)}
          onClick={() => run(() => updateNow(id))}
        >
          {t('subscriptionsUpdate')}
        </button>
        {otherKey && (
          <button type="button" class="button" disabled={busy} onClick={() => run(() => updateNow(id, true))}>
            {t('subscriptionsTrust')}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={t('subscriptionsEndThis', title)}
          onClick={() => run(() => unsubscribe(id))}
        >
          {t('subscriptionsEnd')}
        </button>
      </div>
    </div>
  );
}

function Diff({ diff }: { diff: NonNullable<Subscription['diff']> }) {
  const parts = [
    ['subscriptionsAddedClaims', diff.added],
    ['subscriptionsChangedClaims', diff.changed],
    ['subscriptionsRemovedClaims', diff.removed],
  ] as const;
  return (
    <details>
      <summary>{t('subscriptionsLastUpdate', diffLine(diff))}</summary>
      {parts.map(
        ([name, texts]) =>
          texts.length > 0 && (
            <div key={name}>
              <p class="soft">{counted(name, texts.length)}</p>
              <ul class="claims-shown">
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </details>
  );
}
