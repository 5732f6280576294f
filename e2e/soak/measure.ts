/** What page and worker hold, once all garbage is gone. */

import type { BrowserContext, Page } from 'playwright';
import { type Browser, type CDPSession, connect } from 'puppeteer-core';

export interface Held {
  /** Bytes of JavaScript, page and content script together. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  readonly listeners: number;
  readonly documents: number;
  readonly nodes: number;
}

/** The worker is reached by a second connection: the first one has no access to its heap. */
export class Gauge {
  private constructor(
    private readonly context: BrowserContext,
    private readonly browser: Browser,
  ) {}

  static async attach(context: BrowserContext, port: number): Promise<Gauge> {
    return new Gauge(context, await connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null }));
  }

  async read(page: Page): Promise<Held> {
    const cdp = await this.context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((own) => own.name === name)?.value ?? Number.NaN;
    await cdp.detach();
    return {
      pageHeap: metric('JSHeapUsedSize'),
      workerHeap: await this.#workerHeap(),
      listeners: metric('JSEventListeners'),
      documents: metric('Documents'),
      nodes: metric('Nodes'),
    };
  }

  async #workerHeap(): Promise<number> {
    const target = await this.browser.waitForTarget((own) => own.type() === 'service_worker');
    const cdp: CDPSession = await target.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize;
  }

  detach(): Promise<void> {
    return this.browser.disconnect();
  }
}
