/** From the popup, which goes away, to the panel, which stays beside the page. */
import { t } from '../../i18n/text';
import { hasSidePanel, openSidePanel } from '../../listing/side-panel';
import type { Tab } from '../../listing/tab';

export function PanelButton({ tab: { windowId } }: { tab: Tab }) {
  if (!hasSidePanel || windowId === undefined) return null;
  return (
    <button type="button" class="button panel" onClick={() => openSidePanel(windowId).then(() => window.close())}>
      {t('popupOpenPanel')}
    </button>
  );
}
