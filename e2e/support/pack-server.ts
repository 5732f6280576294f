/** A real https server on loopback that serves packs: valid, slow, cut short, too large, of the wrong type, elsewhere. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends the head and a little of the body, and then nothing. */
  readonly stalls?: boolean;
  /** Breaks the connection in the middle of the body. */
  readonly breaks?: boolean;
  /** Sends without end. */
  readonly endless?: boolean;
}

export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const tls = (name: string) => readFileSync(fileURLToPath(new URL(`tls/${name}`, import.meta.url)));
const CHUNK = new Uint8Array(100_000).fill(32);

export class PackServer {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, Answer>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(): Promise<PackServer> {
    const server = createServer({ key: tls('key.pem'), cert: tls('cert.pem') });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = new PackServer(server, `https://localhost:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      const path = request.url ?? '';
      own.asked.push({ path, headers: request.headers });
      const answer = own.#answers.get(path) ?? { status: 404 };
      const { status = 200, headers = {}, body = '' } = answer;
      if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      if (answer.stalls) response.write('{');
      else if (answer.breaks) response.write('{', () => response.destroy());
      else if (answer.endless) {
        const more = () => {
          while (!response.destroyed && response.write(CHUNK));
        };
        response.on('drain', more);
        more();
      } else response.end(body);
    });
    return own;
  }

  /** From now on `path` is answered so. Gives its address. */
  serve(path: string, answer: Answer): string {
    this.#answers.set(path, answer);
    return this.origin + path;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
