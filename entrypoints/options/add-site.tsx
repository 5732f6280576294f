/** A rule for one more site, by its host name or a whole address. */
import { useRef, useState } from 'preact/hooks';
import { SiteModeSelect } from '../../components/site-mode';
import { t } from '../../i18n/text';
import type { SiteMode, SiteSettings } from '../../storage/site-rules';
import { siteOf } from './site';

interface AddSiteProps {
  readonly settings: SiteSettings;
  readonly onAdd: (site: string, mode: SiteMode) => void;
}

export function AddSite({ settings, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [mode, setMode] = useState<SiteMode>('off');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const refuse = (why: string) => {
    setProblem(why);
    field.current?.focus();
  };
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed);
    if (!site) return refuse(t('sitesNoSite'));
    if (Object.hasOwn(settings.sites, site)) return refuse(t('sitesListed', site));
    setProblem('');
    setTyped('');
    onAdd(site, mode);
  };
  return (
    <form onSubmit={add} noValidate>
      <label for="site">{t('sitesAddLabel')}</label>
      <div class="row">
        <input
          ref={field}
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
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
        <SiteModeSelect label={t('sitesAddMode')} value={mode} onChange={setMode} />
        <button type="submit" class="button">
          {t('sitesAdd')}
        </button>
      </div>
      <p class="soft" id="site-hint">
        {t('sitesHint')}
      </p>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
