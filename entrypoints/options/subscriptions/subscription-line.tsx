/** How a subscription stands: when it was asked, what the last update changed, what is wrong with it. */
import { useState } from 'preact/hooks';
import type { Subscription } from '../../../storage/subscriptions';
import { unsubscribe, updateNow } from './subscribe';

interface SubscriptionLineProps {
  readonly id: string;
  readonly title: string;
  readonly subscription: Subscription;
  readonly onChanged: () => void;
}

const HOUR = 3_600_000;
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

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
        Comes from <a href={url}>{new URL(url).host}</a>
        <span class="soft">
          {' '}
          — updated {moment.format(updated)}, last asked {moment.format(checked)}, asked again after{' '}
          {moment.format(checked + expiresHours * HOUR)}
          {publicKey && '; signed'}
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
          aria-label={`Update ${title} now`}
          onClick={() => run(() => updateNow(id))}
        >
          Update now
        </button>
        {otherKey && (
          <button type="button" class="button" disabled={busy} onClick={() => run(() => updateNow(id, true))}>
            Trust the new key
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={`End the subscription to ${title}`}
          onClick={() => run(() => unsubscribe(id))}
        >
          End the subscription
        </button>
      </div>
    </div>
  );
}

function Diff({ diff: { added, changed, removed } }: { diff: NonNullable<Subscription['diff']> }) {
  const parts = [
    ['added', added],
    ['changed', changed],
    ['removed', removed],
  ] as const;
  return (
    <details>
      <summary>The last update: {parts.map(([name, { length }]) => `${length} ${name}`).join(', ')}</summary>
      {parts.map(
        ([name, texts]) =>
          texts.length > 0 && (
            <div key={name}>
              <p class="soft">{name}</p>
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
