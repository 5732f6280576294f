/** Builds the extension for a command that then runs it. Says nothing unless the build fails. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Gives the folder of the built extension. */
export async function buildExtension(browser: 'chrome' | 'firefox', outDir = '.output'): Promise<string> {
  const config = { root, outDir, browser, manifestVersion: 3, mode: 'production' };
  // In a process of its own: the builder draws its progress on whatever output it finds.
  const code = `import { build } from 'wxt'; await build(${JSON.stringify(config)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return resolve(root, outDir, `${browser}-mv3`);
}
