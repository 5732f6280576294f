/** No permission is asked for without a reason, and none is explained that is not asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConfigEnv } from 'wxt';
import config from '../../wxt.config';
import { checkReasons, permissionsOf } from './permissions';

/** What the stores refuse to take more of. */
const LONGEST_SUMMARY = 132;

async function manifestOf(browser: string) {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is made for each browser.');
  const env: ConfigEnv = { browser, manifestVersion: 3, mode: 'production', command: 'build' };
  return config.manifest(env);
}

it.each(['docs/store/permissions.md', 'README.md'])('%s explains the permissions of both browsers', async (path) => {
  const permissions = permissionsOf(await Promise.all(['chrome', 'firefox'].map(manifestOf)));
  expect(permissions).toContain('storage');
  expect(checkReasons(readFileSync(path, 'utf8'), permissions)).toEqual([]);
});

describe('a table of reasons', () => {
  const table = (...rows: string[]) => `Text.\n\n| Permission | Why |\n| --- | --- |\n${rows.join('\n')}\n\nText.\n`;

  it('lacks what is asked for', () => {
    const permissions = permissionsOf([{ permissions: ['alarms', 'storage'], optional_host_permissions: ['*://*/*'] }]);
    expect(checkReasons(table('| `alarms` | Updates. |', '| `storage` |  |'), permissions)).toEqual([
      'storage has no reason',
      '*://*/* has no reason',
    ]);
  });

  it('has more than is asked for', () => {
    expect(checkReasons(table('| All sites (`<all_urls>`) | Claims. |'), new Set())).toEqual([
      '<all_urls> is not asked for',
    ]);
  });
});

it('the summary for the stores is short enough, and the same as in the extension', () => {
  const { extensionDescription } = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  expect(extensionDescription.message.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
  expect(readFileSync('docs/store/listing.md', 'utf8')).toContain(extensionDescription.message);
});
