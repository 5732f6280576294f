/** Whether it is kept on which pages claims were seen. Off unless the reader wants it. */
import { useEffect, useState } from 'preact/hooks';
import { Switch } from '../../components/switch';
import { messageOf } from '../../i18n/message-of';
import { counted, t, written } from '../../i18n/text';
import { countSightings, keepSightings, MOST_SIGHTINGS } from '../../storage/sightings';

export function Sightings({ on }: { on: boolean }) {
  const [kept, setKept] = useState(0);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    countSightings().then(setKept, () => setKept(0));
  }, [on]);
  return (
    <>
      <Switch checked={on} onChange={(next) => keepSightings(next).catch((error) => setProblem(messageOf(error)))}>
        {t('sightings')}
      </Switch>
      <p class="soft">
        {t('sightingsAbout', written(MOST_SIGHTINGS))} {on && kept > 0 && counted('sightingsKept', kept)}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
