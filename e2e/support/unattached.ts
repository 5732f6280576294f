/**
 * Chromium with nobody attached to its pages: as soon as a debugger is, nothing is prerendered. A page of the extension
 * looks into them instead.
 */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browser';
import { builtExtension } from './build';

export async function startUnattached(): Promise<{ browser: Browser; inside: Page }> {
  const extension = builtExtension('chrome');
  const browser = await launch({
    executablePath: findChromium() ?? '',
    headless: true,
    enableExtensions: true,
    // It would first measure its memory, which on a busy machine takes it longer than anybody waits.
    args: [
      '--no-sandbox',
      '--disable-features=Prerender2MemoryControls',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    targetFilter: (target) => !/^https?:/.test(target.url()),
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
  );
  // It comes to the front by itself, and what is behind is not prerendered for.
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const inside = await browser.newPage();
  await inside.goto(new URL('/manifest.json', worker.url()).href);
  return { browser, inside };
}
