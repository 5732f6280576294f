/**
 * A real http server on loopback, under two names: what happens to a page in the back/forward cache, while it is
 * prerendered or in frames, happens only to pages that come from somewhere.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  readonly body: string;
  /** `text/html` where nothing is said. */
  readonly type?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Different sites to the browser. */
export type SiteName = 'localhost' | '127.0.0.1';

export class Site {
  readonly #pages = new Map<string, SitePage>();
  readonly asked = new Set<string>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<Site> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = new Site(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      site.asked.add(pathname);
      const page = site.#pages.get(pathname);
      const { body = '', type = 'text/html', headers = {} } = page ?? {};
      const always = { 'content-type': `${type}; charset=utf-8`, 'cross-origin-resource-policy': 'cross-origin' };
      response.writeHead(page ? 200 : 204, { ...always, ...headers }).end(body);
    });
    return site;
  }

  /** From now on `path` is answered so, under both names. */
  serve(path: string, page: SitePage): void {
    this.#pages.set(path, page);
  }

  address(path: string, host: SiteName = 'localhost'): string {
    return `http://${host}:${this.port}${path}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** One for all tests of a Playwright worker, as a fixture. */
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
export async function servingSite({}: object, use: (site: Site) => Promise<void>): Promise<void> {
  const site = await Site.start();
  await use(site);
  await site.stop();
}
