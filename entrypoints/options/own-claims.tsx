/** The reader's own claims, to be edited or deleted. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Pack } from '../../claims/pack';
import { mergePacks } from '../../exchange/merge';
import { OWN_PACK, withoutClaim } from '../../exchange/own-claims';
import { messageOf } from '../../i18n/message-of';
import { t } from '../../i18n/text';
import { changePack, readPack } from '../../storage/own-packs';

export function OwnClaims({ version, onChanged }: { version: string | undefined; onChanged: () => void }) {
  const [pack, setPack] = useState<Pack>();
  /** The claim that was deleted, in a pack of its own. */
  const [before, setBefore] = useState<Pack>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    readPack(OWN_PACK).then(setPack, (error) => setProblem(messageOf(error)));
  }, [version]);

  const change = async (act: (pack: Pack | undefined) => Pack | undefined) => {
    try {
      setPack(await changePack(OWN_PACK, act));
      onChanged();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const remove = (id: string) => {
    setBefore(pack && { ...pack, claims: pack.claims.filter((claim) => claim.id === id) });
    void change((own) => own && withoutClaim(own, id));
  };
  const undo = () => {
    if (before) void change((own) => (own ? mergePacks(own, before) : before));
    setBefore(undefined);
  };

  return (
    <>
      {!pack && <p class="soft">{t('ownClaimsNone')}</p>}
      <ul class="sites">
        {pack?.claims.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <span class="row">
              <a
                class="button"
                href={browser.runtime.getURL(`/claim.html?id=${encodeURIComponent(id)}`)}
                aria-label={t('ownClaimsEditThis', text)}
              >
                {t('ownClaimsEdit')}
              </a>
              <button
                type="button"
                class="button"
                aria-label={t('ownClaimsDeleteThis', text)}
                onClick={() => remove(id)}
              >
                {t('ownClaimsDelete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {before && (
        <div class="row" role="status">
          <p>{t('ownClaimsDeleted')}</p>
          <button type="button" class="button" onClick={undo}>
            {t('ownClaimsUndo')}
          </button>
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
