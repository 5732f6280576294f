/** Builds what the tests install, apart from the builds that a developer may be using. */
import { buildExtension, root } from '../../scripts/build';

const outDir = '.output/e2e';

export const chromeExtension = `${root}${outDir}/chrome-mv3`;
export const firefoxExtension = `${root}${outDir}/firefox-mv3`;

export default async function buildExtensions(): Promise<void> {
  await buildExtension('chrome', outDir);
  await buildExtension('firefox', outDir);
}
