/** The words on record: the quotation, else how the source puts it; beside the page's own where these differ. */
import type { ClaimView } from '../claims/view';
import { t } from '../i18n/text';
import type { PageMatch } from '../messaging/protocol';
import { Drift } from './drift';
import { notStated, speechName } from './words';

export function WordsOnRecord({ claim, match }: { claim: ClaimView; match: PageMatch | undefined }) {
  const { language } = claim.pack;
  const speech = speechName(claim.speech);
  if (match?.explanation.changes.length) return <Drift match={match} language={language} />;
  // A headline is the source's title already.
  const passages = claim.evidence.flatMap(({ source, selector }) =>
    selector ? [{ source, text: selector.exact }] : [],
  );
  const inSource = (passages.find(({ source, text }) => text !== source.title) ?? passages[0])?.text;
  const words = claim.quotation ? t('saidQuoted', claim.quotation) : inSource;
  return (
    <figure>
      <figcaption class="label">{claim.quotation || !words ? speech : t('saidInSource', speech)}</figcaption>
      {words ? (
        <blockquote class="quotation" lang={language} dir="auto">
          {words}
        </blockquote>
      ) : (
        <p class="soft">{t('saidNoWords', notStated())}</p>
      )}
    </figure>
  );
}
