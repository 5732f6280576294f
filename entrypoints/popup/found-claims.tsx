/** The claims that the page repeats, by whom one wants. */
import { useState } from 'preact/hooks';
import { meaning, speakerName } from '../../components/words';
import { t } from '../../i18n/text';
import { Choice } from '../../listing/choice';
import { ClaimItem } from '../../listing/claim-item';
import { ExportMenu } from '../../listing/export-menu';
import type { PageFound } from '../../listing/page-claims';
import { Summary } from '../../listing/summary';
import type { Tab } from '../../listing/tab';
import { showMatch } from '../../messaging/page';
import { PanelButton } from './panel-button';

interface FoundClaimsProps extends PageFound {
  readonly tab: Tab;
}

export function FoundClaims({ tab, found, listed, isHidden, hide, unread, working, onLost }: FoundClaimsProps) {
  const [speaker, setSpeaker] = useState('');
  const speakers = [...new Set(listed.map(({ claim }) => speakerName(claim.speaker)))];
  const shown = listed.filter(({ claim }) => !speakers.includes(speaker) || speakerName(claim.speaker) === speaker);
  const open = (key: string) => showMatch(tab.id, key).then((there) => (there ? window.close() : onLost()), onLost);
  return (
    <>
      <Summary tabId={tab.id} found={found} unread={unread} working={working} onLost={onLost}>
        <PanelButton tab={tab} />
      </Summary>
      {speakers.length > 1 && (
        <Choice
          label={t('listSaidBy')}
          all={t('listEveryone')}
          options={speakers.map((name) => [name, name])}
          value={speaker}
          onChoose={setSpeaker}
        />
      )}
      <ol class="list">
        {shown.map((item) => (
          <ClaimItem key={item.match.key} item={item} isHidden={isHidden} hide={hide} onOpen={open} />
        ))}
      </ol>
      {found.length > 0 && <ExportMenu found={found} page={tab} />}
      <p class="soft note">{meaning()}</p>
    </>
  );
}
