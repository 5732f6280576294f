/** The claims that the page repeats, or plainly why there are none to show. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { IconButton } from '../../components/icon-button';
import { MEANING, speakerName } from '../../components/words';
import { askPage } from '../../messaging/ask';
import { showMatch } from '../../messaging/page';
import { ClaimItem } from './claim-item';
import { ExportMenu } from './export-menu';
import { Message } from './message';
import { SpeakerFilter } from './speaker-filter';
import type { Tab } from './tab';
import { type Found, usePage } from './use-page';

export function PageClaims({ tab }: { tab: Tab }) {
  const tabId = tab.id;
  const [turn, setTurn] = useState(0);
  const page = usePage(tabId, turn);
  const again = () => setTurn(turn + 1);

  if (page.state === 'unreadable')
    return (
      <Message title="This page does not answer.">
        <p>It may have been open before Claimlight was installed or renewed, or be closed to extensions.</p>
        <button type="button" class="button" onClick={() => browser.tabs.reload(tabId).then(again)}>
          Reload the page
        </button>
      </Message>
    );
  if (page.state === 'failed')
    return (
      <Message title="Something went wrong.">
        <p>{page.reason}</p>
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      </Message>
    );
  if (page.found.length > 0)
    return <FoundClaims tab={tab} found={page.found} working={page.state === 'working'} onLost={again} />;
  if (page.state === 'working') return <Message title="Reading the page …" />;
  return <Message title="Nothing known found here.">Unmarked does not mean checked.</Message>;
}

interface FoundClaimsProps {
  readonly tab: Tab;
  readonly found: readonly Found[];
  readonly working: boolean;
  /** The page has changed under the list. */
  readonly onLost: () => void;
}

function FoundClaims({ tab, found, working, onLost }: FoundClaimsProps) {
  const tabId = tab.id;
  const [speaker, setSpeaker] = useState('');
  const speakers = [...new Set(found.map(({ claim }) => speakerName(claim.speaker)))];
  const shown = found.filter(({ claim }) => !speakers.includes(speaker) || speakerName(claim.speaker) === speaker);
  const open = (key: string) => showMatch(tabId, key).then((there) => (there ? window.close() : onLost()), onLost);
  const step = (by: 1 | -1) => askPage(tabId, 'stepMatch', { step: by }).catch(onLost);
  return (
    <>
      <div class="summary">
        <p role="status">
          <strong>{countClaims(found)}</strong>
          {working && <span class="soft"> · still reading …</span>}
        </p>
        <IconButton icon="previous" label="Previous claim on the page" onClick={() => step(-1)} />
        <IconButton icon="next" label="Next claim on the page" onClick={() => step(1)} />
      </div>
      {speakers.length > 1 && <SpeakerFilter speakers={speakers} chosen={speaker} onChoose={setSpeaker} />}
      <ol class="list">
        {shown.map((item) => (
          <ClaimItem key={item.match.key} item={item} onOpen={() => open(item.match.key)} />
        ))}
      </ol>
      <ExportMenu found={found} page={tab} />
      <p class="soft note">{MEANING}</p>
    </>
  );
}

function countClaims(all: readonly Found[]): string {
  const found = all.filter(({ match }) => match.kind !== 'misattributed');
  const claims = new Set(found.map(({ claim }) => claim.id)).size;
  const places = claims < found.length ? ` in ${found.length} places` : '';
  return `${claims} known ${claims === 1 ? 'claim' : 'claims'}${places}`;
}
