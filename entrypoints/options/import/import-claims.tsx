/** Claims from files, from the clipboard or dropped here: read, looked at, then stored. */
import { useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../claims/pack';
import type { Columns } from '../../../exchange/csv';
import { messageOf } from '../../../i18n/message-of';
import { type TextKey, t } from '../../../i18n/text';
import { askBackground } from '../../../messaging/ask';
import type { ReadyIndex } from '../../../storage/install';
import { storePack } from '../../../storage/own-packs';
import { ImportPreview } from './preview';
import { type Chosen, chosenFrom, type Preview, previewOf } from './reading';

type State =
  | { readonly step: 'choose' }
  | { readonly step: 'busy'; readonly doing: TextKey; readonly share: number | undefined }
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
      if (!columns) setState({ step: 'busy', doing: 'importReading', share: undefined });
      const [chosen, installed] = await Promise.all([choose(), askBackground('listPacks')]);
      const progress = (read: number, of: number) => {
        if (read % 1000 === 0 && !columns) setState({ step: 'busy', doing: 'importReading', share: read / of });
      };
      return { step: 'preview', preview: await previewOf(chosen, installed, signal, progress, columns) };
    });

  const store = (pack: Pack, ready: ReadyIndex | undefined) =>
    run(async (signal) => {
      setState({ step: 'busy', doing: 'importAdding', share: 0 });
      const progress = (share: number) => setState({ step: 'busy', doing: 'importAdding', share });
      await storePack(pack, { signal, progress, ready });
      setStatus(t('importAdded', pack.title));
      onStored();
      return { step: 'choose' };
    }, state);

  const cancel = () => {
    work.current.abort();
    setState({ step: 'choose' });
    setStatus(t('importCancelled'));
  };

  return (
    <div class="import">
      <h3>{t('import')}</h3>
      {state.step === 'choose' && (
        <Choose
          onFiles={(files) => look(() => chosenFrom(files))}
          onText={(text) => look(async () => ({ files: [{ name: t('importPasted'), text }] }))}
        />
      )}
      {state.step === 'busy' && (
        <div class="row">
          <label>
            {t(state.doing)} <progress max={1} value={state.share} />
          </label>
          <button type="button" class="button" onClick={cancel}>
            {t('importCancel')}
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
      <p class="soft">{t('importAbout')}</p>
      <label for="import-files">{t('importFiles')}</label>
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
      <label for="import-text">{t('importText')}</label>
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
          {t('importLook')}
        </button>
      </div>
    </div>
  );
}
