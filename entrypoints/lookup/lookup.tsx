/** The known claims that come nearest to a sentence, however weakly. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { ClaimCard } from '../../components/claim-card';
import { messageOf } from '../../i18n/message-of';
import { counted, locale, type TextKey, t } from '../../i18n/text';
import { minimumScore } from '../../matching/sensitivity';
import { askBackground } from '../../messaging/ask';
import { takeSelection } from '../../storage/draft';

interface Result {
  readonly claim: ClaimView;
  readonly score: number;
}

const digits = new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function Lookup() {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly Result[]>();
  const [problem, setProblem] = useState('');

  const look = async (sentence: string) => {
    setProblem('');
    try {
      setResults(await find(sentence));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  useEffect(() => {
    takeSelection().then((selection) => {
      if (!selection) return;
      setText(selection.quote.exact);
      void look(selection.quote.exact);
    });
  }, []);

  return (
    <main>
      <h1>{t('lookup')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look(text);
        }}
      >
        <label>
          {t('lookupSentence')}
          <textarea class="field" rows={3} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <div class="row">
          <button type="submit" class="button primary" disabled={text.trim() === ''}>
            {t('lookupLook')}
          </button>
        </div>
      </form>
      <p role="status">
        {results && (results.length === 0 ? t('lookupNone') : counted('lookupFound', results.length))}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ol class="results">
        {results?.map(({ claim, score }) => (
          <li key={claim.id}>
            <p class="soft">{t(strengthOf(score), digits.format(score))}</p>
            <ClaimCard claim={claim} />
          </li>
        ))}
      </ol>
    </main>
  );
}

async function find(sentence: string): Promise<Result[]> {
  const found = await askBackground('lookUp', { text: sentence.slice(0, 4000) });
  const claims = await askBackground('getClaims', { ids: found.map(({ claimId }) => claimId) });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return found.flatMap(({ claimId, score }) => {
    const claim = byId.get(claimId);
    return claim ? [{ claim, score }] : [];
  });
}

/** The same steps as the sensitivity setting. */
function strengthOf(score: number): TextKey {
  if (score >= minimumScore.strict) return 'lookupStrong';
  if (score >= minimumScore.balanced) return 'lookupMedium';
  return score >= minimumScore.broad ? 'lookupWeak' : 'lookupFaint';
}
