import { useState } from 'preact/hooks';
import type { ClaimDraft } from '../../exchange/own-claims';

interface ClaimFormProps {
  readonly draft: ClaimDraft;
  readonly labels: Readonly<Record<string, string>>;
  readonly onSave: (draft: ClaimDraft) => void;
}

type TextField = Exclude<keyof ClaimDraft, 'quote' | 'speakerKind'>;
const ABOUT_CLAIM: readonly TextField[] = ['role', 'addressee', 'occasion', 'place', 'when'];
const ABOUT_SOURCE: readonly TextField[] = ['sourceTitle', 'publisher', 'published', 'url'];

export function ClaimForm({ draft: first, labels, onSave }: ClaimFormProps) {
  const [draft, setDraft] = useState(first);
  const field = (name: TextField) => (
    <label key={name}>
      {labels[name]}
      <input
        class="field"
        value={draft[name]}
        onInput={({ currentTarget: { value } }) => setDraft({ ...draft, [name]: value })}
      />
    </label>
  );
  const area = (name: TextField, rows: number) => (
    <label>
      {labels[name]}
      <textarea
        class="field"
        rows={rows}
        value={draft[name]}
        onInput={({ currentTarget: { value } }) => setDraft({ ...draft, [name]: value })}
      />
    </label>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      {area('text', 3)}
      <div class="fields">
        {field('speaker')}
        <label>
          {labels.speakerKind}
          <select
            class="field"
            value={draft.speakerKind}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, speakerKind: value as ClaimDraft['speakerKind'] })
            }
          >
            <option value="unspecified">not stated</option>
            <option value="person">a person</option>
            <option value="organisation">an organisation</option>
          </select>
        </label>
        {ABOUT_CLAIM.map(field)}
      </div>
      {area('note', 3)}
      <h2>Where it stands</h2>
      {draft.quote && <blockquote class="quote">“{draft.quote.exact}”</blockquote>}
      <div class="fields">{ABOUT_SOURCE.map(field)}</div>
      <div class="row">
        <button type="submit" class="button primary">
          Save the claim
        </button>
      </div>
    </form>
  );
}
