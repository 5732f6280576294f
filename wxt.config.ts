import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { writeIndex } from './scripts/bundled-index';
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
      const index = join(config.wxtDir, 'istanbul-talks.index');
      writeIndex(file, index);
      files.push({ relativeDest: 'packs/istanbul-talks.index', absoluteSrc: index });
      // What the popup leads to after an update.
      files.push({ relativeDest: 'changelog.txt', contents: readFileSync('CHANGELOG.md', 'utf8') });
    },
    // A content script of WXT's own kind would be four times as large, and this one is in every frame.
    'build:manifestGenerated'(_wxt, { content_scripts: scripts = [] }) {
      const frame = { matches: ['<all_urls>'], js: ['frame.js'], all_frames: true, match_origin_as_fallback: true };
      scripts.push(frame);
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Claimlight',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox asks for none for its sidebar.
    permissions: ['storage', 'scripting', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Claimlight' },
    content_security_policy: {
      // `connect-src`: packs that the reader has subscribed to, and what tells of changes while somebody works on it.
      extension_pages: [
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
        ...(command === 'serve'
          ? ["connect-src 'self' https: http://localhost:* ws://localhost:*", "style-src 'self' 'unsafe-inline'"]
          : ["connect-src 'self' https:"]),
      ].join('; '),
    },
    commands: {
      'next-claim': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-claim': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+1' }, description: '__MSG_commandCard__' },
      // Firefox opens a sidebar by itself; Chromium leaves it to the worker.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-side-panel']: {
        suggested_key: { default: 'Alt+Shift+2' },
        description: '__MSG_commandPanel__',
      },
      // No key until the reader gives it one: nothing is switched off by mistake.
      toggle: { description: '__MSG_commandToggle__' },
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
