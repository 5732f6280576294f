/** Nothing leaves the device, and a page cannot reach the claim database. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extensionWorker, launchChromium } from '../scripts/browser';
import { builtExtension } from './support/build';
import { CardProbe } from './support/card';
import { ExtensionProbe } from './support/extension';
import { everythingKept } from './support/kept';
import { expectMarks, hoverMark } from './support/marks';
import { NewsHost } from './support/news';
import { afraid, doubts, invites } from './support/sentences';
import { expect, test } from './support/shared';
import { tally } from './support/tally';

/** The page's host, which Chromium connects to ahead of the page, and what Chromium asks of its maker by itself. */
const browsersOwn = /^news\.test$|(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

test('no request leaves the browser while pages are read, cards opened and settings changed', async () => {
  // Every connection that any part of the browser makes, the worker's included, has to go through this proxy.
  const asked = new Set<string>();
  const proxy = createServer((request, response) => {
    asked.add(new URL(request.url ?? '').hostname);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    asked.add(new URL(`https://${request.url}`).hostname);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const context = await launchChromium({
    extension: builtExtension('chrome'),
    headless: true,
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
  try {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const extension = await ExtensionProbe.attach(context, await extensionWorker(context));
    const news = await NewsHost.start(context);
    const page = await context.newPage();
    const card = await CardProbe.attach(page);
    await page.goto(news.page(`<p>${invites}</p><p>${doubts}</p>`));
    await expectMarks(page, [invites, doubts]);
    await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
    await extension.popup(page);
    await extension.options();
    await extension.open('claims.html');
    await extension.stopWorker();
    await page.reload();
    await expectMarks(page, [invites, doubts]);
    for (let n = 0; n < 20; n++) {
      await page.goto(news.page(`<p>${n} reasons.</p><p>${n % 2 ? invites : doubts}</p>`, { path: `/page-${n}` }));
      await expectMarks(page, [n % 2 ? invites : doubts]);
    }
    expect(await extension.ask('rebuildIndex')).toMatchObject({ ok: true });

    const outside = requests.filter((url) => !url.startsWith('chrome-extension://') && !url.startsWith('data:'));
    const pages = Array.from({ length: 20 }, (_, n) => `${NewsHost.origin}/page-${n}`);
    tally('pages watched', new Set(outside).size);
    tally('requests of ours', outside.filter((url) => !url.startsWith(NewsHost.origin)).length);
    expect([...new Set(outside)]).toEqual([`${NewsHost.origin}/story`, ...pages]);
    // The proof that the proxy would have seen it.
    await page.evaluate(() => fetch('https://leak.example/').catch(() => undefined));
    expect([...asked].filter((host) => !browsersOwn.test(host))).toEqual(['leak.example']);
  } finally {
    await context.close();
    proxy.close();
  }
});

test('what pages say, and which pages they were, is nowhere kept', async ({ page, news, extension, card }) => {
  const secret = (n: number) => `Only the diary of reader ${n} of Quillmarsh says this sentence.`;
  for (let n = 0; n < 10; n++) {
    await page.goto(news.page(`<p>${doubts}</p><p>${secret(n)}</p>`, { path: `/quillmarsh-${n}` }));
    await expectMarks(page, [doubts]);
  }
  await hoverMark(page, card, 'Ms. Kallas', /Kallas/);
  await extension.popup(page);
  const kept = await everythingKept(extension);
  expect(kept).toContain('kallas-doubts-putin-dares');
  expect(kept).not.toMatch(/quillmarsh|news\.test/i);
});

test('both manifests say that nothing is collected, and ask for no more than they need', () => {
  const manifest = (browser: 'chrome' | 'firefox') =>
    JSON.parse(readFileSync(`${builtExtension(browser)}/manifest.json`, 'utf8'));
  expect(manifest('firefox').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
  for (const browser of ['chrome', 'firefox'] as const) {
    const { permissions, optional_permissions = [], host_permissions } = manifest(browser);
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect([...permissions].sort()).toEqual(['alarms', 'contextMenus', 'scripting', ...panel, 'storage']);
    expect([...optional_permissions, ...host_permissions]).toEqual(['<all_urls>']);
  }
});

test('worker, popup and options may load from the extension only, but for packs by https', () => {
  const manifest = JSON.parse(readFileSync(`${builtExtension('chrome')}/manifest.json`, 'utf8'));
  const directives = (manifest.content_security_policy.extension_pages as string).split(';').map((text) => text.trim());
  expect(directives).toContain("default-src 'self'");
  // Packs that the reader has subscribed to are fetched, and nothing that is fetched is ever run.
  const packs = "connect-src 'self' https:";
  expect(directives).toContain(packs);
  const others = directives.filter((directive) => directive !== packs).join('; ');
  expect(others).not.toMatch(/https?:|\*|connect-src|unsafe/);
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

test('a page cannot talk to the extension', async ({ page, news, extension }) => {
  await page.goto(news.page(`<p>${afraid}</p>`));
  await expectMarks(page, [afraid]);
  const id = new URL(extension.inside.url()).host;
  const answers = await page.evaluate(async (id) => {
    const message = { claimlight: 'background', name: 'getClaims', request: { ids: [] } };
    const heard: unknown[] = [];
    addEventListener(
      'message',
      (event) => event.data !== message && event.data?.ok !== undefined && heard.push(event.data),
    );
    postMessage(message, '*');
    postMessage({ claimlight: 'page', name: 'getPageReport' }, '*');
    const runtime = (
      globalThis as { chrome?: { runtime?: { sendMessage?(id: string, message: unknown): Promise<unknown> } } }
    ).chrome?.runtime;
    const direct = (await runtime?.sendMessage?.(id, message).catch(() => undefined)) ?? 'no answer';
    const file = await fetch(`chrome-extension://${id}/packs/istanbul-talks.json`).then(
      () => 'readable',
      () => 'not readable',
    );
    // A round through the page's own message queue: whoever would answer has answered.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
    return { heard, direct, file, globals: Object.keys(globalThis).filter((name) => /claimlight/i.test(name)) };
  }, id);
  expect(answers).toEqual({ heard: [], direct: 'no answer', file: 'not readable', globals: [] });
});

test('a page cannot look into the card', async ({ page, news, card }) => {
  await page.goto(news.page(`<p>${afraid}</p>`));
  await expectMarks(page, [afraid]);
  await hoverMark(page, card, 'direct talks', /Zelensky/);
  const seen = await page.evaluate(() => {
    const host = document.querySelector('[data-claimlight-card]');
    return { shadow: host?.shadowRoot, text: host?.textContent };
  });
  expect(seen).toEqual({ shadow: null, text: '' });
});
