/** `https://news.test`: pages that only the browser under test can see. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright';

interface Served {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export class NewsHost {
  static readonly origin = 'https://news.test';
  private readonly served = new Map<string, Served>();

  static async start(context: BrowserContext): Promise<NewsHost> {
    const host = new NewsHost();
    await context.route(/^https:\/\/([a-z]+\.)?news\.test\//, (route) => {
      const page = host.served.get(new URL(route.request().url()).pathname);
      if (!page) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.body, headers: page.headers });
    });
    return host;
  }

  /** Serves `body` (or an article around it, where it is no whole page) and gives its address. */
  page(body: string, { path = '/story', headers = {} }: { path?: string; headers?: Record<string, string> } = {}) {
    this.served.set(path, { body: /^\s*<!doctype/i.test(body) ? body : article(body), headers });
    return NewsHost.origin + path;
  }

  /** Serves a file of `e2e/pages`. */
  file(name: string) {
    return this.page(readPage(name), { path: `/${name}` });
  }
}

export function readPage(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../pages/${name}`, import.meta.url)), 'utf8');
}

export function article(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
    <style>body { font: 18px/1.6 serif; max-width: 40em; margin: 2em auto }</style></head>
    <body><main><article>${body}</article></main></body></html>`;
}
