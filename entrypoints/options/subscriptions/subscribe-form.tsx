/** The address of a pack: fetched on the reader's word, looked at, then kept up to date. */
import { useState } from 'preact/hooks';
import { ImportPreview } from '../import/preview';
import { messageOf } from '../message';
import { lookAt, type Offer, subscribe } from './subscribe';

export function SubscribeForm({ onStored }: { onStored: () => void }) {
  const [url, setUrl] = useState('');
  const [offer, setOffer] = useState<Offer>();
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState('');

  const attempt = async (doing: string, act: () => Promise<string>) => {
    setProblem('');
    setStatus(`${doing} …`);
    try {
      setStatus(await act());
    } catch (error) {
      setStatus('');
      setProblem(messageOf(error));
    }
  };
  const look = () =>
    attempt('Fetching', async () => {
      setOffer(undefined);
      setOffer(await lookAt(url.trim()));
      return '';
    });

  return (
    <div class="import">
      <h3>Subscribe to a pack</h3>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label for="pack-url">Address of the pack</label>
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
            Look at the pack
          </button>
        </div>
        <p class="soft">
          From then on its server, and only that, is asked for a newer version when one has expired. It learns that
          somebody has the pack, and nothing of what you read.
        </p>
      </form>
      {offer && (
        <ImportPreview
          preview={offer.preview}
          onStore={(pack) =>
            attempt('Adding', async () => {
              await subscribe(offer, pack, new AbortController().signal);
              setOffer(undefined);
              setUrl('');
              onStored();
              return `You have subscribed to “${pack.title}”.`;
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
