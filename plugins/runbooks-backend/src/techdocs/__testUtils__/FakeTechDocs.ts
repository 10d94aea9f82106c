import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { IndexEntry } from '../TechDocsClient';

interface Built {
  builtAt: number;
  entries: IndexEntry[];
}

/** TechDocs as far as its published documentation is asked for, on a server of its own. */
export class FakeTechDocs {
  readonly #server: Server;
  readonly #docs = new Map<string, Built>();
  #status?: number;
  /** Paths that were asked for. */
  readonly asked: string[] = [];

  static async start(): Promise<FakeTechDocs> {
    const docs = new FakeTechDocs();
    await new Promise<void>(resolve => {
      docs.#server.listen(0, '127.0.0.1', () => resolve());
    });
    return docs;
  }

  private constructor() {
    const app = express();
    app.use((request, response, next) => {
      this.asked.push(request.path);
      const isKnown = /^Bearer .+/.test(request.headers.authorization ?? '');
      if (!isKnown || this.#status) {
        response.status(isKnown ? this.#status ?? 500 : 401).json({});
        return;
      }
      next();
    });
    app.get(
      '/metadata/techdocs/:namespace/:kind/:name',
      (request, response) => {
        const { namespace, kind, name } = request.params;
        const built = this.#docs.get(`${namespace}/${kind}/${name}`);
        response
          .status(built ? 200 : 404)
          .json(built && { site_name: 'x', build_timestamp: built.builtAt });
      },
    );
    app.get(
      '/static/docs/:namespace/:kind/:name/search/search_index.json',
      (request, response) => {
        const { namespace, kind, name } = request.params;
        const built = this.#docs.get(`${namespace}/${kind}/${name}`);
        response
          .status(built ? 200 : 404)
          .json(built && { config: { lang: ['en'] }, docs: built.entries });
      },
    );
    this.#server = createServer(app);
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Publishes documentation. @param docs - `<namespace>/<kind>/<name>` */
  build(docs: string, at: string, entries: IndexEntry[]): void {
    this.#docs.set(docs, { builtAt: Date.parse(at), entries });
  }

  /** Answers everything with a status; as usual where it is left out. */
  answer(status?: number): void {
    this.#status = status;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
