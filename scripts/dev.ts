/**
 * Builds on every change and shows the demonstration page in a browser of its own, which takes each change at once:
 * `npm run dev` in Chromium, `npm run dev:firefox` in Firefox. Without a display the browser runs headless. What stands
 * behind the name goes to the browser: `npm run dev -- --remote-debugging-port=9222`.
 */
import { createServer, type WxtDevServer } from 'wxt';
import { findChromium, findFirefox } from './browser';
import { root } from './build';
import { hasDisplay } from './display';
import { serveFolder } from './serve';

const isFirefox = process.argv[2] === 'firefox';
const browser = isFirefox ? 'firefox' : 'chrome';
const binary = isFirefox ? findFirefox() : findChromium();
if (!binary) throw new Error(`No ${isFirefox ? 'Firefox' : 'Chromium'} found: run bin/prepare, or set its path.`);

const demo = await serveFolder(`${root}demo`);
const args = [...(hasDisplay() ? [] : ['--headless']), ...process.argv.slice(3)];
// Chromium starts as root only without its sandbox.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const server = await createServer({
  root,
  browser,
  manifestVersion: 3,
  webExt: {
    binaries: { [browser]: binary },
    startUrls: [demo.url],
    chromiumArgs: [...args, ...asRoot],
    firefoxArgs: args,
  },
  hooks: isFirefox ? { 'server:started': (_, started) => reloadWhole(started) } : {},
});
await server.start();
console.log(`Claimlight runs on ${demo.url}`);
// A browser that nobody sees would stay for ever. Some shells and wrappers tell twice.
let isStopping = false;
const stop = () => {
  if (!isStopping) void server.stop().finally(() => process.exit());
  isStopping = true;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

/** Firefox keeps a content script that it has read for as long as the extension lives: it is loaded anew as a whole. */
function reloadWhole(started: WxtDevServer): void {
  const reloadContentScript = started.reloadContentScript.bind(started);
  let isNew = false;
  // The extension that has just started asks for its content scripts in the same breath.
  started.ws.on('wxt:background-initialized', () => {
    isNew = true;
    queueMicrotask(() => {
      isNew = false;
    });
  });
  started.reloadContentScript = (payload) => (isNew ? reloadContentScript(payload) : started.reloadExtension());
}
