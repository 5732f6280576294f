/** Whether it is kept on which pages claims were seen. Off unless the reader wants it. */
import { useEffect, useState } from 'preact/hooks';
import { Switch } from '../../components/switch';
import { countSightings, keepSightings } from '../../storage/sightings';
import { messageOf } from './message';

export function Sightings({ on }: { on: boolean }) {
  const [kept, setKept] = useState(0);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    countSightings().then(setKept, () => setKept(0));
  }, [on]);
  return (
    <>
      <Switch checked={on} onChange={(next) => keepSightings(next).catch((error) => setProblem(messageOf(error)))}>
        Remember where claims were seen
      </Switch>
      <p class="soft">
        Keeps the addresses and titles of pages with known claims on this device, 10,000 at most, and shows them under
        each claim in the list of all claims. Private windows are never kept. Switching it off deletes them.
        {on && kept > 0 && ` ${kept.toLocaleString('en')} ${kept === 1 ? 'is' : 'are'} kept now.`}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
