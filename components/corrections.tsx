import type { ClaimView } from '../claims/view';
import { t } from '../i18n/text';
import { Phrase } from './phrase';

/** Which pack speaks here, and how a reader disputes what it says. */
export function Corrections({ pack }: { pack: ClaimView['pack'] }) {
  return (
    <p class="corrections">
      {t('cardPack', pack.title, pack.version)}{' '}
      {pack.corrections ? (
        <Phrase text="cardCorrections" parts={[<Way corrections={pack.corrections} />]} />
      ) : (
        t('cardNoCorrections')
      )}
    </p>
  );
}

/** A pack gives an address, a mail address or a sentence. */
function Way({ corrections }: { corrections: string }) {
  const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(corrections);
  if (!mail && !/^https?:\/\/\S+$/i.test(corrections)) return <>{corrections}</>;
  return (
    <a href={mail ? `mailto:${corrections}` : corrections} target="_blank" rel="noopener noreferrer">
      {corrections}
    </a>
  );
}
