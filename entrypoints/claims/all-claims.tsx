/** All claims that are known here, to be searched by their words. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { ClaimCard } from '../../components/claim-card';
import { askBackground } from '../../messaging/ask';
import { type Found, findClaims, MOST_SHOWN } from './find';
import { SeenOn } from './seen-on';

export function AllClaims() {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState('');
  const tellProblem = (error: unknown) =>
    setProblem(`The claims cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  useEffect(() => {
    const ended = new AbortController();
    setProblem('');
    findClaims(words, setFound, ended.signal).catch(tellProblem);
    return () => ended.abort();
  }, [words]);

  return (
    <main>
      <h1>All claims</h1>
      <search>
        <label>
          Words that stand in a claim, its speaker’s name or its source
          <input
            class="field"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
      </search>
      <p role="status">{found && summary(found, words)}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Claims ids={found?.ids.slice(0, MOST_SHOWN) ?? []} onProblem={tellProblem} />
    </main>
  );
}

function Claims({ ids, onProblem }: { ids: readonly string[]; onProblem: (error: unknown) => void }) {
  const [claims, setClaims] = useState<readonly ClaimView[]>([]);
  useEffect(() => {
    let current = true;
    // Those of an earlier search stay until these are there.
    askBackground('getClaims', { ids: [...ids] }).then((views) => current && setClaims(views), onProblem);
    return () => {
      current = false;
    };
  }, [ids.join()]);
  return (
    <ol class="results">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimCard claim={claim} />
          <SeenOn claim={claim.id} />
        </li>
      ))}
    </ol>
  );
}

function summary({ ids, read, done }: Found, words: string): string {
  const count = ids.length;
  if (!done) return `Looking … ${read.toLocaleString('en')} claims so far.`;
  if (count > MOST_SHOWN) return `The first ${MOST_SHOWN} are shown: add a word to see fewer.`;
  if (count === 0) return read === 0 ? 'No claims are stored.' : 'No claim has all of these words.';
  if (words.trim() === '') return count === 1 ? '1 claim is known here.' : `${count} claims are known here.`;
  return count === 1 ? '1 claim has these words.' : `${count} claims have these words.`;
}
