/** Claims from files, from the clipboard or dropped here: read, looked at, then stored. */
import { useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../claims/pack';
import type { Columns } from '../../../exchange/csv';
import { askBackground } from '../../../messaging/ask';
import type { ReadyIndex } from '../../../storage/install';
import { storePack } from '../../../storage/own-packs';
import { messageOf } from '../message';
import { ImportPreview } from './preview';
import { type Chosen, chosenFrom, type Preview, previewOf } from './reading';

type State =
  | { readonly step: 'choose' }
  | { readonly step: 'busy'; readonly doing: string; readonly share: number | undefined }
  | { readonly step: 'preview'; readonly preview: Preview };

export function ImportClaims({ onStored }: { onStored: () => void }) {
  const [state, setState] = useState<State>({ step: 'choose' });
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState('');
  const work = useRef(new AbortController());

  /** Runs one step at a time; cancelling goes back to the beginning, what fails to `back`. */
  const run = async (step: (signal: AbortSignal) => Promise<State>, back: State = { step: 'choose' }) => {
    work.current.abort();
    const own = new AbortController();
    work.current = own;
    setProblem('');
    setStatus('');
    try {
      const next = await step(own.signal);
      if (!own.signal.aborted) setState(next);
    } catch (error) {
      if (own.signal.aborted) return;
      setState(back);
      setProblem(messageOf(error));
    }
  };

  const look = (choose: () => Promise<Chosen>, columns?: Columns) =>
    run(async (signal) => {
      // Other columns of the same table: what is there stays until it has been read again.
      if (!columns) setState({ step: 'busy', doing: 'Reading', share: undefined });
      const [chosen, installed] = await Promise.all([choose(), askBackground('listPacks')]);
      const progress = (read: number, of: number) => {
        if (read % 1000 === 0 && !columns) setState({ step: 'busy', doing: 'Reading', share: read / of });
      };
      return { step: 'preview', preview: await previewOf(chosen, installed, signal, progress, columns) };
    });

  const store = (pack: Pack, ready: ReadyIndex | undefined) =>
    run(async (signal) => {
      setState({ step: 'busy', doing: 'Adding', share: 0 });
      const progress = (share: number) => setState({ step: 'busy', doing: 'Adding', share });
      await storePack(pack, { signal, progress, ready });
      setStatus(`“${pack.title}” was added.`);
      onStored();
      return { step: 'choose' };
    }, state);

  const cancel = () => {
    work.current.abort();
    setState({ step: 'choose' });
    setStatus('Nothing was stored.');
  };

  return (
    <div class="import">
      <h3>Add claims</h3>
      {state.step === 'choose' && (
        <Choose
          onFiles={(files) => look(() => chosenFrom(files))}
          onText={(text) => look(async () => ({ files: [{ name: 'Pasted text', text }] }))}
        />
      )}
      {state.step === 'busy' && (
        <div class="row">
          <label>
            {state.doing} … <progress max={1} value={state.share} />
          </label>
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      {state.step === 'preview' && (
        <ImportPreview
          preview={state.preview}
          onColumns={(columns) => look(async () => state.preview, columns)}
          onStore={(pack) => store(pack, state.preview.ready)}
          onCancel={cancel}
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

interface ChooseProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

function Choose({ onFiles, onText }: ChooseProps) {
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the labelled field
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p class="soft">
        A claim pack, ClaimReview (JSON-LD, or a fact-check’s page), a Fact Check Tools response, a data feed, or a
        table (CSV). Nothing is stored before you have seen what is in it.
      </p>
      <label for="import-files">Choose files, or drop them here</label>
      <input
        id="import-files"
        type="file"
        multiple
        accept=".json,.index,.jsonld,.csv,.tsv,.txt,.html,.htm"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label for="import-text">Or paste them</label>
      <textarea
        id="import-text"
        class="field"
        rows={3}
        spellcheck={false}
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="button" disabled={pasted.trim() === ''} onClick={() => onText(pasted)}>
          Look at it
        </button>
      </div>
    </div>
  );
}
