/** The claim packs that are installed, and a way to rebuild what is derived from them. */
import { useEffect, useState } from 'preact/hooks';
import { NOT_STATED, sourceDetails, sourceTitle } from '../../components/words';
import { askBackground } from '../../messaging/ask';
import type { PackSummary } from '../../messaging/protocol';

export function Packs() {
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [status, setStatus] = useState('');
  const load = () => askBackground('listPacks').then(setPacks);
  useEffect(() => {
    load().catch((error) => setStatus(`The packs cannot be listed: ${messageOf(error)}`));
  }, []);

  const rebuild = async () => {
    setStatus('Rebuilding the index …');
    try {
      const { claims } = await askBackground('rebuildIndex');
      setStatus(`The index was rebuilt from ${claims} ${claims === 1 ? 'claim' : 'claims'}.`);
      await load();
    } catch (error) {
      setStatus(`The index could not be rebuilt: ${messageOf(error)}`);
    }
  };

  return (
    <>
      {packs?.length === 0 && <p class="soft">No pack is installed, so nothing can be found.</p>}
      {packs?.map((pack) => (
        <Pack key={pack.id} pack={pack} />
      ))}
      <div class="row">
        <button type="button" class="button" onClick={rebuild}>
          Rebuild the index
        </button>
        <p class="soft">Try this if claims that should be known are not marked. No pack is changed.</p>
      </div>
      <p role="status">{status}</p>
    </>
  );
}

function Pack({ pack }: { pack: PackSummary }) {
  return (
    <article class="pack">
      <h3>{pack.title}</h3>
      {pack.problem && <p class="problem">{pack.problem}</p>}
      {pack.description && <p>{pack.description}</p>}
      <dl class="facts">
        <dt>Claims</dt>
        <dd>{pack.claims}</dd>
        <dt>Version</dt>
        <dd>
          {pack.version}
          {pack.bundled && <span class="soft"> (comes with Claimlight)</span>}
        </dd>
        <dt>Language</dt>
        <dd>{languageName(pack.language)}</dd>
        <dt>Licence</dt>
        <dd>{pack.license}</dd>
        <dt>Sources</dt>
        <dd>
          <ul>
            {pack.sources.map((source) => (
              <li key={`${source.title} ${source.url}`}>
                <SourceName source={source} />
                <span class="soft"> — {sourceDetails(source)}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </article>
  );
}

/** A tag that no browser knows, or none at all, must not take the page down. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag || NOT_STATED;
  }
}

function SourceName({ source }: { source: PackSummary['sources'][number] }) {
  if (!source.url || !/^https?:/i.test(source.url)) return <cite>{sourceTitle(source)}</cite>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {sourceTitle(source)}
    </a>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
