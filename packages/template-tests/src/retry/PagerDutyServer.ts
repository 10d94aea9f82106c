import express from 'express';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/**
 * The part of PagerDuty's REST API that makes a service, on loopback. A lost answer is the case that counts: the service was
 * made, and whoever asked does not know.
 */
export class PagerDutyServer {
  readonly #services: { id: string; name: string }[] = [];
  readonly #server: Server;
  #answersToLose = 0;

  static async start(): Promise<PagerDutyServer> {
    const started = new PagerDutyServer();
    await new Promise<void>(resolve =>
      started.#server.listen(0, '127.0.0.1', resolve),
    );
    return started;
  }

  private constructor() {
    const app = express();
    app.use(express.json());
    app.get('/services', (req, res) => {
      const query = String(req.query.query ?? '').toLowerCase();
      res.json({
        services: this.#services
          .filter(({ name }) => name.toLowerCase().includes(query))
          .map(service => this.#shown(service)),
        limit: 100,
        offset: 0,
        more: false,
      });
    });
    app.post('/services', (req, res) => {
      const service = {
        id: `P${this.#services.length + 1}`,
        name: req.body.service.name,
      };
      this.#services.push(service);
      if (this.#answersToLose > 0) {
        this.#answersToLose -= 1;
        req.socket.destroy();
        return;
      }
      res.status(201).json({ service: this.#shown(service) });
    });
    this.#server = createServer(app);
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Names of the services that were made, in order. */
  get services(): string[] {
    return this.#services.map(({ name }) => name);
  }

  loseNextAnswer(): void {
    this.#answersToLose += 1;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #shown({ id, name }: { id: string; name: string }) {
    return {
      id,
      name,
      type: 'service',
      summary: name,
      status: 'active',
      created_at: '2026-01-01T00:00:00Z',
      html_url: `https://fernway.pagerduty.example/service-directory/${id}`,
    };
  }
}
