/** The claim packs that are installed, and a way to rebuild what is derived from them. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { saveAs } from '../../components/save-as';
import { Switch } from '../../components/switch';
import { notStated, sourceDetails, sourceTitle } from '../../components/words';
import { toClaimReviews } from '../../exchange/claim-review';
import { OWN_PACK } from '../../exchange/own-claims';
import { messageOf } from '../../i18n/message-of';
import { counted, locale, t, written } from '../../i18n/text';
import { askBackground } from '../../messaging/ask';
import type { PackSummary } from '../../messaging/protocol';
import { readPack, removePack } from '../../storage/own-packs';
import { type Settings, saveSettings } from '../../storage/settings';
import {
  loadSubscriptions,
  type Subscription,
  saveSubscription,
  watchSubscriptions,
} from '../../storage/subscriptions';
import { BackupSection } from './backup';
import { ImportClaims } from './import/import-claims';
import { OwnClaims } from './own-claims';
import { unsubscribe } from './subscriptions/subscribe';
import { SubscribeForm } from './subscriptions/subscribe-form';
import { SubscriptionLine } from './subscriptions/subscription-line';

export function Packs({ disabled }: { disabled: Settings['disabledPacks'] }) {
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [status, setStatus] = useState('');
  const [removed, setRemoved] = useState<{ readonly title: string; undo(): Promise<void> }>();
  const [subscriptions, setSubscriptions] = useState<ReadonlyMap<string, Subscription>>(new Map());
  const load = async () => {
    setSubscriptions(await loadSubscriptions());
    setPacks(await askBackground('listPacks'));
  };
  useEffect(() => {
    const ended = new AbortController();
    const told = () => load().catch((error) => setStatus(t('packsListProblem', messageOf(error))));
    void told();
    watchSubscriptions(told, ended.signal);
    return () => ended.abort();
  }, []);

  const rebuild = async () => {
    setStatus(t('packsRebuilding'));
    try {
      const { claims } = await askBackground('rebuildIndex');
      setStatus(counted('packsRebuilt', claims));
      await load();
    } catch (error) {
      setStatus(t('packsRebuildProblem', messageOf(error)));
    }
  };

  const remove = async ({ id, title }: PackSummary) => {
    try {
      const subscription = subscriptions.get(id);
      // First, or an update would bring the pack back.
      await unsubscribe(id);
      const undo = await removePack(id);
      setRemoved({
        title,
        async undo() {
          await undo();
          await saveSubscription(id, subscription);
        },
      });
      setStatus('');
      await load();
    } catch (error) {
      setStatus(t('packsRemoveProblem', title, messageOf(error)));
    }
  };

  const putBack = async () => {
    if (!removed) return;
    setRemoved(undefined);
    setStatus(t('packsPuttingBack', removed.title));
    try {
      await removed.undo();
      setStatus(t('packsPutBack', removed.title));
    } catch (error) {
      setStatus(t('packsPutBackProblem', removed.title, messageOf(error)));
    }
    await load();
  };

  const save = async ({ id, title }: PackSummary, format: 'pack' | 'ClaimReview') => {
    try {
      const pack = await readPack(id);
      if (!pack) throw new Error(t('packsUnreadable'));
      if (format === 'pack') saveAs(`${id}.json`, `${JSON.stringify(pack, null, 2)}\n`);
      else saveAs(`${id}.jsonld`, toClaimReviews(pack), 'application/ld+json');
    } catch (error) {
      setStatus(t('packsSaveProblem', title, messageOf(error)));
    }
  };

  const enable = (id: string, on: boolean) =>
    saveSettings(({ disabledPacks }) => {
      const others = disabledPacks.filter((own) => own !== id);
      return { disabledPacks: on ? others : [...others, id] };
    });

  return (
    <>
      {packs?.length === 0 && <p class="soft">{t('packsNone')}</p>}
      {packs?.map((pack) => (
        <Pack
          key={pack.id}
          pack={pack}
          enabled={!disabled.includes(pack.id)}
          onEnable={(on) => enable(pack.id, on)}
          subscription={subscriptions.get(pack.id)}
          onChanged={load}
          onSave={(format) => save(pack, format)}
          onRemove={() => remove(pack)}
        />
      ))}
      <div class="row">
        <a class="button" href={browser.runtime.getURL('/claims.html')}>
          {t('packsSearch')}
        </a>
      </div>
      {removed && (
        <div class="row" role="status">
          <p>{t('packsRemoved', removed.title)}</p>
          <button type="button" class="button" onClick={putBack}>
            {t('packsUndo')}
          </button>
        </div>
      )}
      <ImportClaims onStored={load} />
      <SubscribeForm onStored={load} />
      <p role="status">{status}</p>
      <h3>{t('ownClaims')}</h3>
      <OwnClaims version={packs?.find(({ id }) => id === OWN_PACK)?.version} onChanged={load} />
      <h3>{t('backup')}</h3>
      <BackupSection onRestored={load} />
      <h3>{t('packsNotFound')}</h3>
      <div class="row">
        <button type="button" class="button" onClick={rebuild}>
          {t('packsRebuild')}
        </button>
        <p class="soft">{t('packsRebuildAbout')}</p>
      </div>
    </>
  );
}

interface PackProps {
  readonly pack: PackSummary;
  readonly enabled: boolean;
  readonly onEnable: (on: boolean) => void;
  readonly subscription: Subscription | undefined;
  readonly onChanged: () => void;
  readonly onSave: (format: 'pack' | 'ClaimReview') => void;
  readonly onRemove: () => void;
}

function Pack({ pack, enabled, subscription, onEnable, onChanged, onSave, onRemove }: PackProps) {
  return (
    <article class="pack">
      <h3>{pack.title}</h3>
      {pack.problem && <p class="problem">{pack.problem}</p>}
      {pack.description && <p>{pack.description}</p>}
      <dl class="facts">
        <dt>{t('packsClaims')}</dt>
        <dd>{written(pack.claims)}</dd>
        <dt>{t('packsVersion')}</dt>
        <dd>
          {pack.version}
          {pack.bundled && <span class="soft"> {t('packsBundled')}</span>}
        </dd>
        <dt>{t('packsLanguage')}</dt>
        <dd>{languageName(pack.language)}</dd>
        <dt>{t('packsLicence')}</dt>
        <dd>{pack.license}</dd>
        <dt>{t('packsSources')}</dt>
        <dd>
          <ul>
            {pack.sources.map((source) => (
              <li key={`${source.title} ${source.url}`}>
                <SourceName source={source} />
                <span class="soft"> — {sourceDetails(source)}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {subscription && (
        <SubscriptionLine id={pack.id} title={pack.title} subscription={subscription} onChanged={onChanged} />
      )}
      <Switch checked={enabled} onChange={onEnable}>
        <span aria-hidden="true">{t('packsUsed')}</span>
        <span class="unseen">{t('packsUsedThis', pack.title)}</span>
      </Switch>
      <div class="row">
        <button type="button" class="button" aria-label={t('packsSaveThis', pack.title)} onClick={() => onSave('pack')}>
          {t('packsSave')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t('packsSaveReviewsThis', pack.title)}
          onClick={() => onSave('ClaimReview')}
        >
          {t('packsSaveReviews')}
        </button>
        {!pack.bundled && (
          <button type="button" class="button" aria-label={t('packsRemoveThis', pack.title)} onClick={onRemove}>
            {t('packsRemove')}
          </button>
        )}
      </div>
    </article>
  );
}

/** A tag that no browser knows, or none at all, must not take the page down. */
function languageName(tag: string): string {
  // "Undetermined", which browsers call the root of all languages.
  if (tag === 'und') return notStated();
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag || notStated();
  }
}

function SourceName({ source }: { source: PackSummary['sources'][number] }) {
  if (!source.url || !/^https?:/i.test(source.url)) return <cite>{sourceTitle(source)}</cite>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {sourceTitle(source)}
    </a>
  );
}
