/** Makes the packages for the stores: `npm run zip`. The same input gives the same bytes. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `sha256sum --check` reads. */
export const CHECKSUMS = 'SHA256SUMS';

/**
 * Builds the extension in `root` for both browsers, with the sources that add-on reviewers build it from, and writes the
 * checksums beside them. The zips carry no times and their entries are sorted. Gives their paths.
 */
export async function makeZips(root: string, outDir: string, browsers = ['chrome', 'firefox']): Promise<string[]> {
  const includeSources = await sources(root);
  const zips = new Set<string>();
  for (const browser of browsers) {
    const zip = { includeSources, dotSources: true, excludeSources: ['.wxt/**'] };
    const config = { root, outDir, browser, manifestVersion: 3, mode: 'production', zip };
    // In a process of its own: the builder draws its progress on whatever output it finds.
    const code = `import { zip } from 'wxt'; console.log('\\n' + JSON.stringify(await zip(${JSON.stringify(config)})));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      maxBuffer: 10_000_000,
    });
    for (const path of JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as string[]) zips.add(path);
  }
  const lines = await Promise.all([...zips].map(async (path) => `${await sha256(path)}  ${basename(path)}\n`));
  await writeFile(resolve(root, outDir, CHECKSUMS), lines.join(''));
  return [...zips];
}

export async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** What the repository holds. Where there is none (the sources were unpacked from their zip) everything that is there. */
async function sources(root: string): Promise<string[]> {
  try {
    const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
    });
    return stdout.split('\0').filter(Boolean);
  } catch {
    return ['**/*'];
  }
}
