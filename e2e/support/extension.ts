/** The extension seen from its own side: popup, options, badge, stored data, and a worker that can be stopped. */
import type { BrowserContext, Page, Worker } from 'playwright';
import type { Envelope, Reply } from '../../messaging/envelope';
import { expect } from './expect';

export class ExtensionProbe {
  private constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
    /** Has the extension's rights, runs no code of its own, and lives while the worker is stopped. */
    readonly inside: Page,
  ) {}

  static async attach(context: BrowserContext, worker: Worker): Promise<ExtensionProbe> {
    const origin = `chrome-extension://${new URL(worker.url()).host}`;
    const inside = context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());
    await inside.goto(`${origin}/manifest.json`);
    return new ExtensionProbe(context, origin, inside);
  }

  async options(): Promise<Page> {
    return this.open('options.html');
  }

  /** The popup of `tab`, opened as a tab. */
  async popup(tab: Page): Promise<Page> {
    return this.open(`popup.html?tab=${await this.tabId(tab)}`);
  }

  /** The side panel of `tab`, opened as a tab. */
  async panel(tab: Page): Promise<Page> {
    return this.open(`sidepanel.html?tab=${await this.tabId(tab)}`);
  }

  async tabId(tab: Page): Promise<number> {
    const ids = await this.inside.evaluate(
      async (url) => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter((tab) => tab.url === url).map((tab) => tab.id);
      },
      // Extensions are not told the addresses of the browser's own pages.
      tab.url().startsWith('chrome:') ? undefined : tab.url(),
    );
    const id = ids[0];
    if (id === undefined) throw new Error(`no tab shows ${tab.url()}`);
    return id;
  }

  async badge(tab: Page): Promise<string> {
    const tabId = await this.tabId(tab);
    return this.inside.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId);
  }

  /** Sends a message of the extension's own protocol to the worker, as the popup would. */
  async ask(name: string, request?: unknown): Promise<Reply> {
    const message: Envelope = { claimlight: 'background', name, request };
    return this.inside.evaluate((message) => chrome.runtime.sendMessage(message), message);
  }

  /** Sends a message of the extension's own protocol to the content script of `tab`, or to one of its frames. */
  async askPage(tab: Page, name: string, request?: unknown, frameId = 0): Promise<Reply> {
    const message: Envelope = { claimlight: 'page', name, request };
    return this.inside.evaluate(({ tabId, message, frameId }) => chrome.tabs.sendMessage(tabId, message, { frameId }), {
      tabId: await this.tabId(tab),
      message,
      frameId,
    });
  }

  /** The one that runs now. Where it was stopped there is none until somebody asks. */
  async worker(): Promise<Worker> {
    await this.ask('listPacks');
    const running = () => this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.origin));
    await expect.poll(() => running() !== undefined, 'the worker runs').toBe(true);
    return running() as Worker;
  }

  /** Stops the worker as the browser does when it idles, and waits until it is gone. */
  async stopWorker(): Promise<void> {
    const cdp = await this.context.newCDPSession(this.inside);
    const stopped = new Promise<void>((resolve) => {
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const ours = versions.filter((version) => version.scriptURL.startsWith(this.origin));
        if (ours.some((version) => version.runningStatus === 'stopped')) return resolve();
        // One that was only starting has not heard of it.
        if (ours.some((version) => version.runningStatus === 'running'))
          cdp.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
      });
    });
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await cdp.detach();
  }

  /** Settings as they are stored, read past the extension's own code. */
  async storedSettings(): Promise<unknown> {
    return this.inside.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
  }

  async storeSettings(settings: unknown): Promise<void> {
    await this.inside.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
    await expect.poll(() => this.storedSettings()).toEqual(settings);
  }

  /** One of our own pages, in a tab. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.origin}/${path}`);
    return page;
  }
}
