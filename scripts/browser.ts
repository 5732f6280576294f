/**
 * Finds the browsers that the start command and the tests drive.
 * As a command (`tsx scripts/browser.ts chromium`) it prints the path or ends with 1.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Worker } from 'playwright';

/** Branded Google Chrome is not here: since version 137 it ignores --load-extension. */
const chromiumPlaces = [
  // Debian's own program starts in half the time of its shell wrapper.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** `CHROMIUM_PATH`, else Playwright's own Chromium, else the system's. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH ?? [chromium.executablePath(), ...chromiumPlaces].find((path) => existsSync(path));
}

/** `FIREFOX_PATH`, else the system's Firefox. */
export function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? firefoxPlaces.find((path) => existsSync(path));
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Profile folder; empty for a new one that goes when the browser closes. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly context?: Parameters<typeof chromium.launchPersistentContext>[1];
}

/** Starts Chromium with the extension in a profile of its own. Throws when no Chromium is found. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Install it, or set CHROMIUM_PATH to where it is.');
  return chromium.launchPersistentContext(options.profile ?? '', {
    channel: 'chromium',
    headless: options.headless,
    executablePath,
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.args ?? []),
    ],
    ...options.context,
  });
}

/** The extension's service worker, waited for where it has not started yet, and until its introduction has been closed. */
export async function extensionWorker(context: BrowserContext, tries = 3): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const worker =
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  try {
    await worker.evaluate(closeIntroduction);
    return worker;
  } catch (error) {
    // It was stopped or renewed meanwhile.
    if (tries > 1) return extensionWorker(context, tries - 1);
    throw error;
  }
}

/** Run in the worker. The extension opens its introduction once in a new profile, and then notes that it has. */
async function closeIntroduction(): Promise<void> {
  while (!(await chrome.storage.local.get('seen-version'))['seen-version'])
    await new Promise((resolve) => setTimeout(resolve, 20));
  const tabs = await chrome.tabs.query({});
  const address = chrome.runtime.getURL('welcome.html');
  const ours = tabs.filter(({ url, pendingUrl }) => (url || pendingUrl) === address);
  await chrome.tabs.remove(ours.flatMap(({ id }) => id ?? []));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = process.argv[2] === 'firefox' ? findFirefox() : findChromium();
  if (!path || !existsSync(path)) process.exit(1);
  console.log(path);
}
