/** The pages on which a claim was seen, where the reader has asked for that to be kept. */
import { useEffect, useState } from 'preact/hooks';
import { Section } from '../../components/section';
import { counted, dated, t } from '../../i18n/text';
import { type Sighting, sightingsOf } from '../../storage/sightings';

const MOST_NAMED = 20;

export function SeenOn({ claim }: { claim: string }) {
  const [sightings, setSightings] = useState<readonly Sighting[]>([]);
  useEffect(() => {
    sightingsOf(claim).then(setSightings, () => setSightings([]));
  }, [claim]);
  const [latest] = sightings;
  if (!latest) return null;
  return (
    <Section title={t('allClaimsSeenOn')} note={counted('allClaimsSeenPages', sightings.length, day(latest.last))}>
      <ul>
        {sightings.slice(0, MOST_NAMED).map(({ url, title, last }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title || url}
            </a>{' '}
            <span class="soft">{t('allClaimsSeenWhen', new URL(url).host, day(last))}</span>
          </li>
        ))}
      </ul>
      {sightings.length > MOST_NAMED && (
        <p class="soft">{counted('allClaimsSeenMore', sightings.length - MOST_NAMED)}</p>
      )}
    </Section>
  );
}

function day(time: number): string {
  return dated(new Date(time));
}
