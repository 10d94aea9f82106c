import { JsonObject } from '@backstage/types';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AppServer,
  EdgePlace,
  freePorts,
  Load,
  makeCertificates,
  pathWithSocat,
  RunningEdge,
  until,
} from '../edge';
import { findProgram, PLAIN_ANSWERS, renderOnce, skip } from '../index';

jest.setTimeout(60_000);

const HOST = 'pay.example.com';

const canRun = ['haproxy', 'openssl', 'curl'].every(findProgram);
if (!canRun) skip('a running HAProxy', 'apt-get install haproxy openssl curl');

(canRun ? describe : describe.skip)('a running edge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edge-'));
  let place: Omit<EdgePlace, 'folder'>;
  let backends: Record<'app1' | 'app2' | 'canary', number>;
  let edge: RunningEdge;
  let app1: AppServer;
  let app2: AppServer;
  let canary: AppServer;

  beforeAll(async () => {
    const { http, https, operations, ...others } = await freePorts(
      'http',
      'https',
      'operations',
      'app1',
      'app2',
      'canary',
    );
    backends = others;
    place = {
      repository: '',
      certificates: String(await makeCertificates(folder)),
      path: pathWithSocat(folder),
      ports: { http, https, operations },
      host: HOST,
    };
  });

  afterEach(async () => {
    await edge?.stop();
    await Promise.all([app1, app2, canary].map(server => server?.close()));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(answers: JsonObject = {}) {
    const address = (name: keyof typeof backends) =>
      `127.0.0.1:${backends[name]}`;
    const { path } = await renderOnce('edge-haproxy', {
      ...PLAIN_ANSWERS,
      domain: HOST,
      servers: [address('app1'), address('app2')],
      canaryAddress: address('canary'),
      canaryPercent: 10,
      requestsPerSecond: 10_000,
      // Each takes two file descriptors, of which a test has not many.
      maxConnections: 1000,
      ...answers,
    });
    app1 = await AppServer.listen('app1', backends.app1);
    app2 = await AppServer.listen('app2', backends.app2);
    canary = await AppServer.listen('canary', backends.canary);
    const run = mkdtempSync(join(folder, 'run-'));
    const repository = join(run, 'repository');
    cpSync(path, repository, { recursive: true });
    edge = await RunningEdge.start({ ...place, repository, folder: run });
    return repository;
  }

  it('answers, redirects, turns strangers away and shows how it is', async () => {
    await start();
    const seen = await edge.fetch('/orders');
    expect(seen).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^(app1|app2|canary)$/),
      headers: {
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect(seen.headers).not.toHaveProperty('server');
    expect(await edge.fetch('/orders', 'PAY.example.com:443')).toMatchObject({
      status: 200,
    });
    expect(await edge.fetch('/orders', 'evil.example.com')).toMatchObject({
      status: 421,
      headers: { 'x-content-type-options': 'nosniff' },
    });
    expect(await edge.plain('/orders', place.ports.http)).toMatchObject({
      status: 308,
    });
    expect(await edge.plain('/livez')).toMatchObject({ status: 200 });
    const { body } = await edge.plain('/metrics');
    // What the SLOs ask for, by the names that this HAProxy gives it.
    expect(body).toMatch(
      /^haproxy_frontend_http_responses_total\{proxy="https",code="5xx"\} 0/m,
    );
    expect(body).toMatch(
      /^haproxy_backend_total_time_average_seconds\{proxy="app"\} /m,
    );
  });

  it('speaks HTTP/2', async () => {
    await start();
    const session = connect(`https://127.0.0.1:${place.ports.https}`, {
      rejectUnauthorized: false,
    });
    const status = await new Promise(resolve => {
      session
        .request({ ':path': '/', ':authority': HOST })
        .on('response', headers => resolve(headers[':status']))
        .resume()
        .end();
    });
    await new Promise<void>(resolve => {
      session.close(resolve);
    });
    expect(status).toBe(200);
  });

  it('writes no card number into its log', async () => {
    await start();
    await edge.fetch('/cards/4111111111111111/pay?pan=4000056655665556');
    await edge.fetch('/cards/4111-1111-1111-1111?x=1');
    await edge.fetch('/cards/4242%204242%204242%204242');
    await until(() => edge.requests().length === 3);
    for (const request of edge.requests()) {
      expect(request).toMatchObject({
        path: expect.stringMatching(/^\/cards\/\*\*\*/),
        status: 200,
        client: '127.0.0.1',
      });
    }
    expect(edge.log).not.toMatch(/4111|4242|5665|5555|pan=/);
  });

  it('is ready only while a server is, and alive all the time', async () => {
    await start();
    for (const server of [app1, app2, canary]) server.isReady = false;
    await until(async () => (await edge.plain('/readyz')).status === 503);
    expect(await edge.plain('/livez')).toMatchObject({ status: 200 });
    const { body } = await edge.plain('/metrics');
    const up = (proxy: string) =>
      body.includes(
        `haproxy_server_status{proxy="${proxy}",server="app1",state="UP"} 1`,
      );
    expect([up('app'), up('app_liveness')]).toEqual([false, true]);
  });

  it('turns an address away that asks too much', async () => {
    await start({ requestsPerSecond: 1 });
    const statuses: number[] = [];
    for (let count = 0; count < 13; count += 1) {
      statuses.push((await edge.fetch('/')).status);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429, 429]);
  });

  it('drains a server without a failed request, and takes it back', async () => {
    await start();
    const load = Load.start(edge);
    await until(() => app1.served > 0);
    const slow = edge.fetch('/slow/800');
    const drained = await edge.script('scripts/drain.sh', 'app1');
    expect(drained).toMatchObject({
      code: 0,
      said: 'app1 is out; nothing was under way\n',
    });
    const before = app1.served;
    await edge.script('scripts/drain.sh', 'canary');
    expect(await edge.script('scripts/drain.sh', 'app2')).toMatchObject({
      code: 1,
      said: expect.stringContaining('app2 is the last server that is up'),
    });
    expect(app1.served).toBe(before);
    expect(
      await edge.script('scripts/drain.sh', '--back', 'app1'),
    ).toMatchObject({
      code: 0,
      said: 'app1 takes requests again\n',
    });
    await until(() => app1.served > before);
    expect(await slow).toMatchObject({ status: 200 });
    expect(Object.keys((await load.stop()).statuses)).toEqual(['200']);
  });

  it('drains nothing that is no server', async () => {
    await start();
    for (const [args, words] of [
      [['app9'], 'there is no server "app9"'],
      [['--back', 'app9'], 'there is no server "app9"'],
      [[], 'usage:'],
      [['app1; shutdown'], 'usage:'],
    ] as const) {
      expect(await edge.script('scripts/drain.sh', ...args)).toMatchObject({
        code: 1,
        said: expect.stringContaining(words),
      });
    }
  });

  it('gives up waiting for a request that does not end, and cuts nothing off', async () => {
    await start();
    const endless = Array.from({ length: 9 }, () => edge.fetch('/slow/3000'));
    await until(() => app1.served > 0);
    edge.drainSeconds = '1';
    expect(await edge.script('scripts/drain.sh', 'app1')).toMatchObject({
      code: 1,
      said: expect.stringContaining('it stays in drain'),
    });
    for (const seen of await Promise.all(endless))
      expect(seen.status).toBe(200);
  });

  it('moves the canary from its share to none', async () => {
    await start();
    for (let count = 0; count < 100; count += 1) await edge.fetch('/');
    // Weights are kept exactly, up to where the round begins.
    expect(Math.abs(canary.served - 10)).toBeLessThanOrEqual(2);
    expect(await edge.script('canary/canary.sh', '0')).toMatchObject({
      code: 0,
    });
    const before = canary.served;
    for (let count = 0; count < 20; count += 1) await edge.fetch('/');
    expect(canary.served).toBe(before);
    expect(await edge.script('canary/canary.sh', '100')).toMatchObject({
      code: 1,
    });
  });

  it('brings a change out and back without a failed request', async () => {
    const repository = await start();
    const first = edge.running();
    const changed = first.replace('X-Frame-Options DENY', 'X-Changed yes');
    writeFileSync(join(repository, 'config/haproxy.cfg'), changed);
    const load = Load.start(edge);

    const deployed = await edge.script('scripts/deploy.sh');
    expect(deployed).toMatchObject({ code: 0 });
    expect(edge.running()).toBe(changed);
    expect((await edge.fetch('/')).headers).toHaveProperty('x-changed', 'yes');

    expect(await edge.script('scripts/rollback.sh')).toMatchObject({ code: 0 });
    expect(edge.running()).toBe(first);
    expect((await edge.fetch('/')).headers).not.toHaveProperty('x-changed');
    expect(readFileSync(`${edge.config}.rejected`, 'utf8')).toBe(changed);
    expect(Object.keys((await load.stop()).statuses)).toEqual(['200']);
  });

  it('changes nothing for a file that is not valid', async () => {
    const repository = await start();
    const first = edge.running();
    writeFileSync(
      join(repository, 'config/haproxy.cfg'),
      `${first}\nnonsense\n`,
    );
    expect(await edge.script('scripts/deploy.sh')).toMatchObject({ code: 1 });
    expect(edge.running()).toBe(first);
    expect(await edge.fetch('/')).toMatchObject({ status: 200 });
  });

  it('goes back by itself when no server is ready afterwards', async () => {
    const repository = await start();
    const first = edge.running();
    writeFileSync(
      join(repository, 'config/haproxy.cfg'),
      first.replaceAll('uri /readyz', 'uri /gone'),
    );
    for (const server of [app1, app2, canary]) server.unknownPath = '/gone';
    expect(await edge.script('scripts/deploy.sh')).toMatchObject({
      code: 1,
      said: expect.stringContaining('the earlier configuration is running'),
    });
    expect(edge.running()).toBe(first);
    expect(await edge.fetch('/')).toMatchObject({ status: 200 });
  });
});
