/** All claims that are known here, to be searched by their words. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../claims/view';
import { ClaimCard } from '../../components/claim-card';
import { messageOf } from '../../i18n/message-of';
import { counted, t, written } from '../../i18n/text';
import { askBackground } from '../../messaging/ask';
import { type Found, findClaims, MOST_SHOWN } from './find';
import { SeenOn } from './seen-on';

export function AllClaims() {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState('');
  const tellProblem = (error: unknown) => setProblem(t('allClaimsProblem', messageOf(error)));
  useEffect(() => {
    const ended = new AbortController();
    setProblem('');
    findClaims(words, setFound, ended.signal).catch(tellProblem);
    return () => ended.abort();
  }, [words]);

  return (
    <main>
      <h1>{t('allClaims')}</h1>
      <search>
        <label>
          {t('allClaimsWords')}
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
  if (!done) return counted('allClaimsLooking', read);
  if (count > MOST_SHOWN) return t('allClaimsFirst', written(MOST_SHOWN));
  if (count === 0) return t(read === 0 ? 'allClaimsNoneStored' : 'allClaimsNoneFound');
  return counted(words.trim() === '' ? 'allClaimsKnown' : 'allClaimsFound', count);
}
