/** Firefox with the extension, driven over WebDriver BiDi: Playwright cannot install extensions there. */
import { existsSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser';
import { builtExtension } from './build';
import { expect } from './expect';
import { NewsHost } from './news';

/** Fixed in the profile, so that the tests know the extension's address. */
const uuid = '3f6f9f63-3f0a-4a4e-9a57-5d3b8f1f7d10';
const id = 'claimlight@claimlight.example';

/** The protocol itself, for what Puppeteer does not wrap: looking into closed shadow roots. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface RemoteNode {
  readonly value: { readonly shadowRoot?: { readonly sharedId: string } | null };
}

/** @param privately the extension may work in private windows, too */
export async function startFirefox({ privately = false } = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath || !existsSync(executablePath))
    throw new Error('No Firefox found. Install Firefox 150 or newer, or set FIREFOX_PATH to where it is.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    },
  });
  const { connection } = browser as unknown as { connection: BidiConnection };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: builtExtension('firefox') },
    'moz:allowPrivateBrowsing': privately,
  });
  // For private windows the extension is started a second time at once: its introduction may go down with the first.
  if (!privately) await closeIntroduction(connection);
  return browser;
}

/** The extension opens it once when it is installed; a page that comes to the front would put the tests' own behind. */
async function closeIntroduction(connection: BidiConnection): Promise<void> {
  const find = async () => {
    const { contexts } = (await connection.send('browsingContext.getTree', {})).result as {
      contexts: { context: string; url: string }[];
    };
    return contexts.find(({ url }) => url === `moz-extension://${uuid}/welcome.html`)?.context;
  };
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  await connection.send('browsingContext.close', { context: await find() });
}

/** Opens `html` as a page of the news host. */
export async function openNews(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith(NewsHost.origin)) return void request.continue();
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(`${NewsHost.origin}/story`);
  return page;
}

/** Opens a page of the extension. `goto` never resolves for one. */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${uuid}/${path}`;
  void page.goto(url).catch(() => undefined);
  await expect
    .poll(() => page.evaluate(() => document.readyState === 'complete' && location.href).catch(() => 'not there yet'))
    .toBe(url);
  return page;
}

/** Text of the open card; empty while none is open. */
export async function cardText(browser: Browser, page: Page): Promise<string> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', {})).result as {
    contexts: { context: string; url: string }[];
  };
  const context = tree.contexts.find(({ url }) => url === page.url())?.context;
  const found = (
    await connection.send('script.evaluate', {
      expression: "document.querySelector('[data-claimlight-card]')",
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    })
  ).result as { result: Partial<RemoteNode> };
  const root = found.result.value?.shadowRoot;
  if (!root) return '';
  const text = (
    await connection.send('script.callFunction', {
      functionDeclaration: "(root) => root.querySelector('[role=dialog]')?.innerText ?? ''",
      target: { context },
      arguments: [{ sharedId: root.sharedId }],
      awaitPromise: false,
    })
  ).result as { result: { value: string } };
  return text.result.value;
}
