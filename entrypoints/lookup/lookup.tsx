/** The known claims that come nearest to a sentence, however weakly. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { ClaimCard } from '../../components/claim-card';
import { strengthOf } from '../../components/words';
import { minimumScore } from '../../matching/sensitivity';
import { askBackground } from '../../messaging/ask';
import { takeSelection } from '../../storage/draft';

interface Result {
  readonly claim: ClaimView;
  readonly score: number;
}

export function Lookup() {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly Result[]>();
  const [problem, setProblem] = useState('');

  const look = async (sentence: string) => {
    setProblem('');
    try {
      setResults(await find(sentence));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
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
      <h1>Look up in known claims</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look(text);
        }}
      >
        <label>
          A sentence
          <textarea class="field" rows={3} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <div class="row">
          <button type="submit" class="button primary" disabled={text.trim() === ''}>
            Look it up
          </button>
        </div>
      </form>
      <p role="status">{results && summary(results.length)}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ol class="results">
        {results?.map(({ claim, score }) => (
          <li key={claim.id}>
            <p class="soft">
              {score >= minimumScore.broad ? `${strengthOf(score)} match` : 'too weak to be marked'} ({score.toFixed(2)}
              )
            </p>
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

function summary(count: number): string {
  if (count === 0) return 'No known claim comes near it.';
  return count === 1 ? '1 known claim comes near it.' : `${count} known claims come near it, the nearest first.`;
}
