/** A fact-check's page carries its review as markup: its claims can be added to a pack of the reader's own. */
import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../claims/pack';
import { REVIEWS_PACK } from '../../exchange/own-claims';
import { messageOf } from '../../i18n/message-of';
import { counted, t } from '../../i18n/text';
import type { Tab } from '../../listing/tab';
import { describePage } from '../../messaging/describe-page';
import { changePack } from '../../storage/own-packs';

const COLLECTION = { id: REVIEWS_PACK, title: t('popupReviewsPack'), license: 'not stated' };

export function PageReviews({ tab }: { tab: Tab }) {
  const [offered, setOffered] = useState<Pack>();
  const [status, setStatus] = useState('');
  useEffect(() => {
    reviewsOn(tab).then(setOffered, () => undefined);
  }, [tab.id]);
  if (!offered) return null;

  const add = async () => {
    setStatus(t('popupReviewsAdding'));
    try {
      const { mergePacks } = await import('../../exchange/merge');
      await changePack(REVIEWS_PACK, (before) => (before ? mergePacks(before, offered) : offered));
      setStatus(t('popupReviewsAdded'));
    } catch (error) {
      setStatus(t('popupReviewsFailed', messageOf(error)));
    }
  };

  const { length } = offered.claims;
  return (
    <section class="reviews-here" aria-label={t('popupReviews')}>
      <p>
        {counted('popupReviewsCount', length)}{' '}
        <span class="soft">{offered.claims.map(({ text }) => text).join(' · ')}</span>
      </p>
      {status === '' ? (
        <button type="button" class="button" onClick={add}>
          {counted('popupReviewsAdd', length)}
        </button>
      ) : (
        <p role="status">{status}</p>
      )}
    </section>
  );
}

async function reviewsOn(tab: Tab): Promise<Pack | undefined> {
  const markup = (await describePage(tab.id))?.markup ?? [];
  if (markup.length === 0) return undefined;
  // Few pages carry any: the popup opens without it.
  const { importFiles } = await import('../../exchange/import');
  return importFiles(
    markup.map((text) => ({ name: tab.url, text })),
    COLLECTION,
  ).pack;
}
