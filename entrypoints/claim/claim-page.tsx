/** A sentence of a page becomes a claim of the reader's own, or one of these is edited. */
import { useEffect, useState } from 'preact/hooks';
import { type ClaimDraft, claimDraft, draftOf, emptyDraft, OWN_PACK, withClaim } from '../../exchange/own-claims';
import { messageOf } from '../../i18n/message-of';
import { t } from '../../i18n/text';
import { takeSelection } from '../../storage/draft';
import { changePack, readPack } from '../../storage/own-packs';
import { ClaimForm, LABELS } from './claim-form';

export function ClaimPage() {
  const [draft, setDraft] = useState<ClaimDraft>();
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState('');
  const id = new URLSearchParams(location.search).get('id') ?? undefined;
  useEffect(() => {
    begin(id).then(setDraft, (error) => setProblem(messageOf(error)));
  }, []);

  const save = async (written: ClaimDraft) => {
    setProblem('');
    const checked = claimDraft.safeParse(written);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const field = issue?.path[0] as keyof typeof LABELS;
      return setProblem(t('claimFormField', t(LABELS[field]), issue?.message ?? ''));
    }
    try {
      await changePack(OWN_PACK, (pack) => withClaim(pack, checked.data, id));
      setSaved(true);
    } catch (error) {
      setProblem(t('claimFormProblem', messageOf(error)));
    }
  };

  return (
    <main>
      <h1>{t(id ? 'claimFormEdit' : 'claimForm')}</h1>
      <p class="soft">{t('claimFormAbout')}</p>
      {draft && !saved && <ClaimForm draft={draft} onSave={save} />}
      <p role="status">{saved && t('claimFormSaved')}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </main>
  );
}

async function begin(id: string | undefined): Promise<ClaimDraft> {
  if (id !== undefined) {
    const pack = await readPack(OWN_PACK);
    const claim = pack?.claims.find((own) => own.id === id);
    if (!pack || !claim) throw new Error(t('claimFormGone'));
    return draftOf(pack, claim);
  }
  const selection = await takeSelection();
  if (!selection) return emptyDraft;
  const { url, title, publisher, published, quote } = selection;
  const address = /^https?:/.test(url) ? url : '';
  const short = (text: string) => text.slice(0, 300);
  return {
    ...emptyDraft,
    text: quote.exact,
    sourceTitle: short(title),
    publisher: short(publisher),
    published: short(published),
    url: address,
    quote,
  };
}
