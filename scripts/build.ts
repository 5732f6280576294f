/** Builds the extension for a command that then runs it. Says nothing unless the build fails. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface BuildOptions {
  /** Functions keep their names, for profiles. */
  readonly readable?: boolean;
}

/** Gives the folder of the built extension. */
export async function buildExtension(
  browser: 'chrome' | 'firefox',
  outDir = '.output',
  { readable = false }: BuildOptions = {},
): Promise<string> {
  const config = { root, outDir, browser, manifestVersion: 3, mode: 'production' };
  // In a process of its own: the builder draws its progress on whatever output it finds.
  const vite = `() => ({ build: { minify: ${!readable} } })`;
  const code = `import { build } from 'wxt'; await build({ ...${JSON.stringify(config)}, vite: ${vite} });`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return resolve(root, outDir, `${browser}-mv3`);
}
