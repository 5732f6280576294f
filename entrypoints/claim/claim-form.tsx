import { useState } from 'preact/hooks';
import type { ClaimDraft } from '../../exchange/own-claims';
import { type TextKey, t } from '../../i18n/text';

interface ClaimFormProps {
  readonly draft: ClaimDraft;
  readonly onSave: (draft: ClaimDraft) => void;
}

/** How the fields are called, here and where something is wrong with one. */
export const LABELS: Readonly<Record<Exclude<keyof ClaimDraft, 'quote'>, TextKey>> = {
  text: 'claimFormText',
  speaker: 'claimFormSpeaker',
  speakerKind: 'claimFormKind',
  role: 'claimFormRole',
  addressee: 'claimFormAddressee',
  occasion: 'claimFormOccasion',
  place: 'claimFormPlace',
  when: 'claimFormWhen',
  note: 'claimFormNote',
  sourceTitle: 'claimFormSourceTitle',
  publisher: 'claimFormPublisher',
  published: 'claimFormPublished',
  url: 'claimFormUrl',
};

type TextField = Exclude<keyof ClaimDraft, 'quote' | 'speakerKind'>;
const ABOUT_CLAIM: readonly TextField[] = ['role', 'addressee', 'occasion', 'place', 'when'];
const ABOUT_SOURCE: readonly TextField[] = ['sourceTitle', 'publisher', 'published', 'url'];

export function ClaimForm({ draft: first, onSave }: ClaimFormProps) {
  const [draft, setDraft] = useState(first);
  const field = (name: TextField) => (
    <label key={name}>
      {t(LABELS[name])}
      <input
        class="field"
        value={draft[name]}
        onInput={({ currentTarget: { value } }) => setDraft({ ...draft, [name]: value })}
      />
    </label>
  );
  const area = (name: TextField, rows: number) => (
    <label>
      {t(LABELS[name])}
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
          {t(LABELS.speakerKind)}
          <select
            class="field"
            value={draft.speakerKind}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, speakerKind: value as ClaimDraft['speakerKind'] })
            }
          >
            <option value="unspecified">{t('claimFormUnspecified')}</option>
            <option value="person">{t('claimFormPerson')}</option>
            <option value="organisation">{t('claimFormOrganisation')}</option>
          </select>
        </label>
        {ABOUT_CLAIM.map(field)}
      </div>
      {area('note', 3)}
      <h2>{t('claimFormSource')}</h2>
      {draft.quote && <blockquote class="quote">{t('claimFormQuote', draft.quote.exact)}</blockquote>}
      <div class="fields">{ABOUT_SOURCE.map(field)}</div>
      <div class="row">
        <button type="submit" class="button primary">
          {t('claimFormSave')}
        </button>
      </div>
    </form>
  );
}
