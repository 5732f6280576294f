import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { parsePackText } from './claims/parse';
import { compileIndex } from './matching/engine';
import { withoutInnerHtml } from './scripts/without-inner-html';

export default defineConfig({
  // Every dependency is a visible import.
  imports: false,
  manifestVersion: 3,
  // The oldest browsers that are supported: nothing is rewritten for older ones.
  vite: () => ({ plugins: [withoutInnerHtml()], build: { target: ['chrome140', 'firefox150'] } }),
  hooks: {
    // `packs/` is the one place of a pack; the extension carries it as a file, without its white space.
    'build:publicAssets'({ config }, files) {
      const file = 'packs/istanbul-talks.json';
      const text = readFileSync(file, 'utf8');
      files.push({ relativeDest: file, contents: JSON.stringify(JSON.parse(text)) });
      // Compiled here, so that nobody waits for it at install.
      const index = join(config.wxtDir, 'istanbul-talks.index');
      writeFileSync(index, compileIndex(parsePackText(text, file)));
      files.push({ relativeDest: 'packs/istanbul-talks.index', absoluteSrc: index });
    },
    // A content script of WXT's own kind would be four times as large, and this one is in every frame.
    'build:manifestGenerated'(_wxt, { content_scripts: scripts = [] }) {
      const frame = { matches: ['<all_urls>'], js: ['frame.js'], all_frames: true, match_origin_as_fallback: true };
      scripts.push(frame);
    },
  },
  manifest: ({ browser }) => ({
    name: 'Claimlight',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Claimlight' },
    content_security_policy: {
      // `connect-src`: packs that the reader has subscribed to.
      extension_pages:
        "default-src 'self'; script-src 'self'; connect-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      'next-claim': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-claim': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimlight@claimlight.example',
              // CSS anchor positioning and highlightsFromPoint.
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
