/** Builds what the tests install, into a folder of this run: another run or a developer may be building, too. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/build';

/** Playwright's workers learn the folder from their environment; whoever has built both already names it there. */
export const BUILDS = 'CLAIMLIGHT_E2E_BUILDS';

export default async function buildExtensions(): Promise<undefined | (() => Promise<void>)> {
  if (process.env[BUILDS]) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-e2e-'));
  process.env[BUILDS] = folder;
  await buildExtension('chrome', folder);
  await buildExtension('firefox', folder);
  return () => rm(folder, { recursive: true, force: true });
}

export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const folder = process.env[BUILDS];
  if (!folder) throw new Error('The extension was not built; run the tests with e2e/playwright.config.ts.');
  return join(folder, `${browser}-mv3`);
}
