/** From the popup, which goes away, to the panel, which stays beside the page. */
import { IconButton } from '../../components/icon-button';
import { t } from '../../i18n/text';
import { hasSidePanel, openSidePanel } from '../../listing/side-panel';
import type { Tab } from '../../listing/tab';

export function PanelButton({ tab: { windowId } }: { tab: Tab }) {
  if (!hasSidePanel || windowId === undefined) return null;
  const open = () => openSidePanel(windowId).then(() => window.close());
  return <IconButton icon="panel" label={t('popupOpenPanel')} onClick={open} />;
}
