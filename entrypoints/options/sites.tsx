/** The sites without marks: add one, take one off the list. */
import { useState } from 'preact/hooks';
import { siteOf } from './site';

interface SitesProps {
  readonly sites: readonly string[];
  /** A change of the list as it is when it is saved: another window may have changed it, too. */
  readonly onChange: (change: (sites: readonly string[]) => string[]) => void;
}

export function Sites({ sites, onChange }: SitesProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed);
    if (!site) return setProblem('That names no single site. Write a host name such as news.example.');
    if (sites.includes(site)) return setProblem(`${site} is on the list already.`);
    setProblem('');
    setTyped('');
    onChange((all) => [...all.filter((other) => other !== site), site]);
  };
  return (
    <>
      {sites.length === 0 && <p class="soft">None. Every site is read.</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="button"
              aria-label={`Remove ${site}`}
              onClick={() => onChange((all) => all.filter((other) => other !== site))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add} noValidate>
        <label for="site">Switch off a site</label>
        <div class="row">
          <input
            id="site"
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="news.example"
            value={typed}
            aria-invalid={problem !== ''}
            aria-describedby="site-hint site-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            Add
          </button>
        </div>
        <p class="soft" id="site-hint">
          Each host name counts on its own: www.news.example is not news.example.
        </p>
        <p id="site-problem" class="problem" role="alert">
          {problem}
        </p>
      </form>
    </>
  );
}
