import { defineContentScript } from 'wxt/utils/define-content-script';
import { backgroundProtocol } from '../../messaging/protocol';
import { loadSettings } from '../../storage/settings';
export default defineContentScript({
  matches: ['<all_urls>'],
  main() {
    console.log(backgroundProtocol, loadSettings);
  },
});
