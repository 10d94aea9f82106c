import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createFeedClient } from './FeedClient';

describe('createFeedClient', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer((req, res) => {
      res.statusCode = req.url === '/s3cr3t.ics?key=t0k3n' ? 200 : 404;
      res.end('BEGIN:VCALENDAR');
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  const read = (path: string, allowedHosts = [`127.0.0.1:${port}`]) =>
    createFeedClient({
      name: 'roster',
      url: new URL(path, `http://127.0.0.1:${port}`),
      refresh: { minutes: 2 },
      allowedHosts,
    }).read(new AbortController().signal);

  it('reads a calendar', async () => {
    expect(await read('/s3cr3t.ics?key=t0k3n')).toBe('BEGIN:VCALENDAR');
  });

  it('says what failed without the address, which is a secret', async () => {
    await expect(read('/0th3r.ics?key=t0k3n')).rejects.toMatchObject({
      code: 'http-404',
      message: 'Calendar feed roster answered 404 (http-404)',
      status: 404,
    });
  });

  it('asks no private address that the operator did not allow', async () => {
    await expect(read('/s3cr3t.ics?key=t0k3n', [])).rejects.toMatchObject({
      code: 'blocked',
      message: 'Calendar feed roster could not be read (blocked)',
    });
  });
});
