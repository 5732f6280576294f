import { defineBackground } from 'wxt/utils/define-background';
import { backgroundProtocol } from '../../messaging/protocol';
import { loadSettings } from '../../storage/settings';
export default defineBackground(() => {
  console.log(backgroundProtocol, loadSettings);
});
