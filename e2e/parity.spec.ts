/** The terminal and the browser mark the same sentences of the same page. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PageReport } from '../messaging/protocol';
import { expect, test } from './support/shared';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [...readdirSync(`${root}e2e/pages`).map((name) => `e2e/pages/${name}`), 'demo/index.html'];

interface Annotation {
  readonly target: {
    readonly source: string;
    readonly selector: readonly { readonly type: string; readonly exact?: string }[];
  };
  readonly body: { readonly id: string };
}

test('browser and terminal agree', async ({ page, news, extension }) => {
  // All at once: the terminal learns the pack anew each time.
  const { stdout } = await run('npx', ['--no-install', 'tsx', 'cli/annotate.ts', ...pages], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  const annotations = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Annotation);
  for (const path of pages) {
    const inTerminal = annotations.flatMap(({ body, target: { source, selector } }) =>
      source === path ? `${body.id}: ${selector.find(({ type }) => type === 'TextQuoteSelector')?.exact}` : [],
    );
    await page.goto(news.page(readFileSync(root + path, 'utf8')));
    const inBrowser = async () => {
      const { response } = (await extension.askPage(page, 'getPageReport')) as { response?: PageReport };
      return {
        state: response?.state,
        found: response?.matches.map(({ claimId, exact }) => `${claimId.split('/')[1]}: ${exact}`),
      };
    };
    expect(inTerminal.length, path).toBeGreaterThan(0);
    await expect.poll(inBrowser, path).toEqual({ state: 'done', found: inTerminal });
  }
});
