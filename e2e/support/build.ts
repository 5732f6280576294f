/** Builds what the tests install, apart from the builds that a developer may be using. */
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = '.output/e2e';

export const chromeExtension = `${root}${outDir}/chrome-mv3`;
export const firefoxExtension = `${root}${outDir}/firefox-mv3`;

export default async function buildExtensions(): Promise<void> {
  for (const browser of ['chrome', 'firefox']) {
    await build({ root, outDir, browser, manifestVersion: 3, mode: 'production', logger: silent });
  }
}

const nothing = () => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
