/** The address of a pack: fetched on the reader's word, looked at, then kept up to date. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../../i18n/message-of';
import { type TextKey, t } from '../../../i18n/text';
import { ImportPreview } from '../import/preview';
import { lookAt, type Offer, subscribe } from './subscribe';

export function SubscribeForm({ onStored }: { onStored: () => void }) {
  const [url, setUrl] = useState('');
  const [offer, setOffer] = useState<Offer>();
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState('');

  const attempt = async (doing: TextKey, act: () => Promise<string>) => {
    setProblem('');
    setStatus(t(doing));
    try {
      setStatus(await act());
    } catch (error) {
      setStatus('');
      setProblem(messageOf(error));
    }
  };
  const look = () =>
    attempt('subscriptionsFetching', async () => {
      setOffer(undefined);
      setOffer(await lookAt(url.trim()));
      return '';
    });

  return (
    <div class="import">
      <h3>{t('subscriptions')}</h3>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label for="pack-url">{t('subscriptionsAddress')}</label>
        <div class="row">
          <input
            id="pack-url"
            class="field"
            type="url"
            spellcheck={false}
            autocomplete="off"
            placeholder="https://newsroom.example/pack.json"
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={url.trim() === ''}>
            {t('subscriptionsLook')}
          </button>
        </div>
        <p class="soft">{t('subscriptionsAbout')}</p>
      </form>
      {offer && (
        <ImportPreview
          preview={offer.preview}
          onStore={(pack) =>
            attempt('subscriptionsAdding', async () => {
              await subscribe(offer, pack, new AbortController().signal);
              setOffer(undefined);
              setUrl('');
              onStored();
              return t('subscriptionsAdded', pack.title);
            })
          }
          onCancel={() => setOffer(undefined)}
        />
      )}
      <p role="status">{status}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
