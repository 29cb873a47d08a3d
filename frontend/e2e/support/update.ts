import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { baseUrl } from './base';

/** A web server in front of the stack's, which can be updated to another build, and go away. */
export class Front {
  /** What every file of the app has in place of this, as a later build would. */
  build: { title: string; worker: string } | undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<Front> {
    const server = createServer();
    const front = new Front(server);
    server.on('request', async (request, response) => {
      const answer = await fetch(`${baseUrl}${request.url}`, { method: request.method ?? 'GET' });
      let body = Buffer.from(await answer.arrayBuffer());
      const { build } = front;
      if (build && (request.url === '/' || request.url?.startsWith('/settings'))) {
        body = Buffer.from(
          body.toString().replace('</noscript>', `</noscript><p id="build">${build.title}</p>`),
        );
      }
      if (build && request.url === '/sw.js') {
        body = Buffer.from(body.toString().replace(/VERSION = '\w+'/, `VERSION = '${build.worker}'`));
      }
      const headers = new Headers(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) {
        headers.delete(name);
      }
      response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
