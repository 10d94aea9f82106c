import { ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { findProgram, runProgram } from '../tools';
import { until } from './until';

/** What a client saw. */
export interface Seen {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Where the edge listens and what it needs, see the head of `config/haproxy.cfg`. */
export interface EdgePlace {
  /** Rendered repository. */
  repository: string;
  /** A short folder of its own: the path of a socket has at most 107 characters. */
  folder: string;
  certificates: string;
  path: string;
  ports: { http: number; https: number; operations: number };
  host: string;
}

/** HAProxy itself, as a service of systemd runs it: a master that reloads and a worker. */
export class RunningEdge {
  /** What it logged. */
  log = '';
  /** How long its scripts wait for requests under way. */
  drainSeconds = '20';
  readonly config: string;
  readonly #place: EdgePlace;
  readonly #process: ChildProcess;

  private constructor(place: EdgePlace, program: string) {
    this.#place = place;
    this.config = join(place.folder, 'haproxy.cfg');
    copyFileSync(join(place.repository, 'config/haproxy.cfg'), this.config);
    this.#process = spawn(program, ['-W', '-f', this.config], {
      env: this.#environment(),
    });
    const collect = (text: Buffer) => {
      this.log += text.toString();
    };
    this.#process.stdout?.on('data', collect);
    this.#process.stderr?.on('data', collect);
  }

  /** Starts HAProxy and waits until it is ready. */
  static async start(place: EdgePlace): Promise<RunningEdge> {
    const program = findProgram('haproxy');
    if (!program) throw new Error('there is no haproxy');
    const edge = new RunningEdge(place, program);
    try {
      await until(async () => (await edge.plain('/readyz')).status === 200);
      return edge;
    } catch (error) {
      await edge.stop();
      throw new Error(`HAProxy is not ready:\n${edge.log}`, { cause: error });
    }
  }

  #environment(): NodeJS.ProcessEnv {
    const { certificates, folder, path, ports } = this.#place;
    return {
      PATH: path,
      EDGE_HTTP_BIND: `127.0.0.1:${ports.http}`,
      EDGE_HTTPS_BIND: `127.0.0.1:${ports.https}`,
      EDGE_OPERATIONS_BIND: `127.0.0.1:${ports.operations}`,
      EDGE_CERTIFICATES: certificates,
      EDGE_SOCKET: join(folder, 'admin.sock'),
      EDGE_CONFIG: this.config,
      EDGE_READY: `http://127.0.0.1:${ports.operations}/readyz`,
      EDGE_RELOAD: `kill -USR2 ${this.#process?.pid}`,
      EDGE_SECONDS: '9',
      EDGE_SETTLE_SECONDS: '5',
    };
  }

  /** Runs one of the repository's scripts. */
  script(name: string, ...args: string[]) {
    return runProgram('bash', [join(this.#place.repository, name), ...args], {
      env: { ...this.#environment(), DRAIN_SECONDS: this.drainSeconds },
    });
  }

  /** A request as a client of the internet makes it, over a connection of its own. */
  fetch(path: string, host = this.#place.host): Promise<Seen> {
    const options = {
      host: '127.0.0.1',
      port: this.#place.ports.https,
      path,
      headers: { host, cookie: 'session=5555444433332222' },
      agent: false,
      rejectUnauthorized: false,
    };
    return new Promise((resolve, reject) => {
      request(options, response => {
        const body: Buffer[] = [];
        response.on('data', part => body.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: Buffer.concat(body).toString() });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  /** Asks without TLS: the operations port, or the one that only redirects. Status 0 where nobody answers. */
  plain(path: string, port = this.#place.ports.operations): Promise<Seen> {
    return new Promise(resolve => {
      get({ host: '127.0.0.1', port, path, agent: false }, response => {
        let body = '';
        response.on('data', text => {
          body += text;
        });
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body });
        });
      }).on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    });
  }

  /** What it logged of requests to its public port. */
  requests(): Array<Record<string, unknown>> {
    return this.log
      .split('\n')
      .filter(line => line.includes('"frontend":"https'))
      .map(line => JSON.parse(line.slice(line.indexOf('{'))));
  }

  /** Text of the file it runs with. */
  running(): string {
    return readFileSync(this.config, 'utf8');
  }

  async stop() {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise(resolve => {
      this.#process.once('exit', resolve);
    });
    this.#process.kill('SIGTERM');
    await ended;
  }
}
