import { createServer, Server, ServerResponse } from 'node:http';

/** A server behind the edge: says its name, and takes as long as `/slow` asks for. */
export class AppServer {
  /** Requests that are not probes, so far. */
  served = 0;
  isReady = true;
  /** Answered with 404. */
  unknownPath?: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async listen(name: string, port: number): Promise<AppServer> {
    const server = createServer();
    const app = new AppServer(server);
    server.on('request', ({ url = '/' }, response) =>
      app.#answer(name, url, response),
    );
    await new Promise<void>(resolve => {
      server.listen(port, '127.0.0.1', resolve);
    });
    return app;
  }

  #answer(name: string, url: string, response: ServerResponse) {
    if (url === '/livez' || url === '/readyz') {
      response.statusCode = url === '/livez' || this.isReady ? 200 : 503;
      response.end();
      return;
    }
    if (url === this.unknownPath) {
      response.statusCode = 404;
      response.end();
      return;
    }
    this.served += 1;
    const milliseconds = Number(/^\/slow\/(\d+)/.exec(url)?.[1] ?? 0);
    response.setHeader('server', 'secret-version/1.2');
    setTimeout(() => response.end(name), milliseconds);
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
