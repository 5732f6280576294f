/** A sentence of a page becomes a claim of the reader's own, or one of these is edited. */
import { useEffect, useState } from 'preact/hooks';
import { type ClaimDraft, claimDraft, draftOf, emptyDraft, OWN_PACK, withClaim } from '../../exchange/own-claims';
import { takeSelection } from '../../storage/draft';
import { changePack, readPack } from '../../storage/own-packs';
import { ClaimForm } from './claim-form';

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
      return setProblem(`${LABELS[String(issue?.path[0])] ?? 'This'}: ${issue?.message}.`);
    }
    try {
      await changePack(OWN_PACK, (pack) => withClaim(pack, checked.data, id));
      setSaved(true);
    } catch (error) {
      setProblem(`The claim could not be saved: ${messageOf(error)}`);
    }
  };

  return (
    <main>
      <h1>{id ? 'Edit a claim' : 'Save as a claim'}</h1>
      <p class="soft">What you do not know stays empty, and is shown as not stated. Nothing leaves this device.</p>
      {draft && !saved && <ClaimForm draft={draft} labels={LABELS} onSave={save} />}
      <p role="status">
        {saved && 'Saved. It is found on pages from now on, and listed in the options under “My claims”.'}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </main>
  );
}

const LABELS: Readonly<Record<string, string>> = {
  text: 'The claim, in one sentence',
  speaker: 'Said by',
  speakerKind: 'Who that is',
  role: 'In which role',
  addressee: 'To whom',
  occasion: 'Occasion',
  place: 'Place',
  when: 'Date, as the page words it',
  note: 'What belongs beside it',
  sourceTitle: 'Title of the source',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Address of the source',
};

async function begin(id: string | undefined): Promise<ClaimDraft> {
  if (id !== undefined) {
    const pack = await readPack(OWN_PACK);
    const claim = pack?.claims.find((own) => own.id === id);
    if (!pack || !claim) throw new Error('This claim is no longer there.');
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
