import { gzipSync } from 'node:zlib';
import { startTestServer } from '../../testUtils/startTestServer';
import {
  GuardedPageClient,
  GuardedPageClientOptions,
} from './GuardedPageClient';
import { HostPacer } from './HostPacer';

type Answer = Parameters<typeof startTestServer>[0];
type Server = Awaited<ReturnType<typeof startTestServer>>;

const GUARD = { allowedHosts: ['127.0.0.1'] };

/** Runs `body` with a server that gives `answer` and a client that may ask it. */
async function withServer(
  answer: Answer,
  options: GuardedPageClientOptions,
  body: (client: GuardedPageClient, server: Server) => Promise<void>,
) {
  const server = await startTestServer(answer);
  const client = GuardedPageClient.create({ guard: GUARD, ...options });
  try {
    await body(client, server);
  } finally {
    await client.close();
    await server.close();
  }
}

/** Answers by path. */
const byPath =
  (paths: Record<string, Answer>): Answer =>
  (req, res, nth) => {
    const path = new URL(req.url ?? '', 'http://any').pathname;
    const answer = paths[path];
    if (answer) answer(req, res, nth);
    else res.writeHead(404).end('nothing here');
  };

const to =
  (location: string, status = 302): Answer =>
  (_, res) =>
    res.writeHead(status, { location }).end('go there');

describe('GuardedPageClient', () => {
  it('fetches a page, and says nothing of us but who asks', async () => {
    await withServer(
      (_, res) =>
        res
          .writeHead(200, {
            etag: '"1"',
            'last-modified': 'Wed, 21 Oct 2026 07:28:00 GMT',
            'content-type': 'text/html; charset=utf-8',
            'set-cookie': 'a=b',
          })
          .end('<h1>Runbook</h1>'),
      { userAgent: 'Callboard test' },
      async (client, server) => {
        const url = server.url('/a?b=c');
        await client.fetch(url);
        const answer = await client.fetch(url);
        expect(answer).toEqual({
          status: 200,
          finalUrl: url,
          redirects: [],
          etag: '"1"',
          lastModified: 'Wed, 21 Oct 2026 07:28:00 GMT',
          contentType: 'text/html; charset=utf-8',
          retryAfterSeconds: undefined,
          body: Buffer.from('<h1>Runbook</h1>'),
          bodyTruncated: false,
        });
        const [, second] = server.seen.requests;
        expect(second?.headers).toEqual({
          host: url.host,
          connection: 'keep-alive',
          'user-agent': 'Callboard test',
          accept: expect.stringContaining('text/html'),
          'accept-encoding': 'gzip',
        });
      },
    );
  });

  it.each([200, 204, 300, 400, 401, 403, 404, 405, 410, 429, 500, 503])(
    'takes status %s for an answer',
    async status => {
      await withServer(
        (_, res) => res.writeHead(status).end(),
        {},
        async (client, server) => {
          for (const method of ['HEAD', 'GET'] as const) {
            const answer = await client.fetch(server.url('/'), { method });
            expect(answer.status).toBe(status);
          }
        },
      );
    },
  );

  it.each([301, 302, 303, 307, 308])('follows %s', async status => {
    await withServer(
      byPath({
        '/a': to('/b?token=hidden', status),
        '/b': to('c', status),
        '/c': (_, res) => res.end('there'),
      }),
      {},
      async (client, server) => {
        const { body, finalUrl, redirects } = await client.fetch(
          server.url('/a'),
        );
        expect(body?.toString()).toBe('there');
        expect(finalUrl).toEqual(server.url('/c'));
        expect(redirects).toEqual([
          { status, to: server.url('/b?token=hidden') },
          { status, to: server.url('/c') },
        ]);
      },
    );
  });

  it('finds circles, also through other addresses', async () => {
    await withServer(
      byPath({ '/a': to('/b'), '/b': to('/c'), '/c': to('/a#x') }),
      {},
      async (client, server) => {
        await expect(client.fetch(server.url('/a'))).rejects.toMatchObject({
          code: 'redirect-loop',
        });
        expect(server.seen.requests).toHaveLength(3);
      },
    );
  });

  it('follows only so many redirects', async () => {
    const further: Answer = (req, res, nth) =>
      to(`/${Number(req.url?.slice(1)) + 1}`)(req, res, nth);
    await withServer(further, { maxRedirects: 4 }, async (client, server) => {
      await expect(client.fetch(server.url('/0'))).rejects.toMatchObject({
        code: 'too-many-redirects',
        message: expect.stringContaining('more than 4 times'),
      });
      expect(server.seen.requests).toHaveLength(5);
    });
  });

  it('reports a redirect to nowhere', async () => {
    await withServer(
      byPath({
        '/a': (_, res) => res.writeHead(302).end(),
        '/b': to('http://[broken'),
      }),
      {},
      async (client, server) => {
        for (const path of ['/a', '/b']) {
          await expect(client.fetch(server.url(path))).rejects.toMatchObject({
            code: 'redirected',
            status: 302,
          });
        }
      },
    );
  });

  it('asks with what it knows only at the address that said so', async () => {
    await withServer(
      (req, res) =>
        req.headers['if-none-match'] === '"1"' &&
        req.headers['if-modified-since']
          ? res.writeHead(304).end()
          : res.end('all of it'),
      {},
      async (client, server) => {
        const known = {
          url: server.url('/a'),
          etag: '"1"',
          lastModified: 'Wed, 21 Oct 2026 07:28:00 GMT',
        };
        const same = await client.fetch(server.url('/a#x'), { known });
        expect(same).toMatchObject({ status: 304, body: undefined });
        const other = await client.fetch(server.url('/b'), { known });
        expect(other.status).toBe(200);
      },
    );
  });

  it('reads no more of a body than it may, packed or endless', async () => {
    const endless: Answer = (_, res) => {
      const more = () => {
        while (res.writable && res.write('x'.repeat(1000)));
      };
      res.on('drain', more);
      more();
    };
    await withServer(
      byPath({
        '/bomb': (_, res) => {
          res.setHeader('content-encoding', 'gzip');
          res.end(gzipSync('x'.repeat(5_000_000)));
        },
        '/endless': endless,
        '/exact': (_, res) => res.end('x'.repeat(10_000)),
        '/packed': (_, res) => {
          res.setHeader('content-encoding', 'gzip');
          res.end(gzipSync('ü'));
        },
      }),
      { maxBodyBytes: 10_000 },
      async (client, server) => {
        for (const path of ['/bomb', '/endless']) {
          const answer = await client.fetch(server.url(path));
          expect(answer.body).toHaveLength(10_000);
          expect(answer.bodyTruncated).toBe(true);
        }
        const exact = await client.fetch(server.url('/exact'));
        expect(exact.body).toHaveLength(10_000);
        expect(exact.bodyTruncated).toBe(false);
        const packed = await client.fetch(server.url('/packed'));
        expect(packed.body?.toString()).toBe('ü');
      },
    );
  });

  it.each<[string, Answer]>([
    ['says nothing', () => undefined],
    [
      'sends a byte now and then',
      (_, res) => {
        const timer = setInterval(() => res.write('x'), 20);
        res.on('close', () => clearInterval(timer));
      },
    ],
    ['stops in the middle', (_, res) => res.write('<html>')],
  ])('stops waiting for a server that %s', async (_, answer) => {
    await withServer(answer, { timeoutMs: 150 }, async (client, server) => {
      await expect(client.fetch(server.url('/'))).rejects.toMatchObject({
        code: 'timeout',
        message: expect.stringContaining('within 150 ms'),
      });
    });
  });

  it('waits for a whole chain only so long', async () => {
    const slow: Answer = (req, res, nth) =>
      void setTimeout(() => to(`${req.url}x`)(req, res, nth), 60);
    await withServer(
      slow,
      { timeoutMs: 1000, chainTimeoutMs: 150 },
      async (client, server) => {
        await expect(client.fetch(server.url('/'))).rejects.toMatchObject({
          code: 'timeout',
        });
        expect(server.seen.requests.length).toBeLessThan(4);
      },
    );
  });

  it('names what breaks below HTTP, without what an address hides', async () => {
    const server = await startTestServer((_, res) => res.destroy());
    const client = GuardedPageClient.create({
      guard: {
        allowedHosts: ['127.0.0.1', 'missing.test'],
        resolve: async () => {
          throw Object.assign(new Error(), { code: 'ENOTFOUND' });
        },
      },
    });
    const ask = (url: string) =>
      client.fetch(new URL(url)).catch((error: Error) => error);
    const { port } = server;
    const broken = await ask(`http://127.0.0.1:${port}/a?key=hidden#hidden`);
    const tls = await ask(`https://127.0.0.1:${port}/a?key=hidden`);
    const dns = await ask('http://missing.test/?key=hidden');
    await server.close();
    const refused = await ask(`http://127.0.0.1:${port}/?key=hidden`);
    expect([broken, tls, dns, refused]).toMatchObject([
      { code: 'network' },
      { code: expect.stringMatching(/^(tls|network)$/) },
      { code: 'dns' },
      { code: 'refused' },
    ]);
    expect(String([broken, tls, dns, refused])).not.toContain('hidden');
    await client.close();
  });

  it('paces each host, and counts a redirect for the one it leads to', async () => {
    const sent: string[] = [];
    const pacer = HostPacer.create({ requestsPerSecond: 1000, concurrency: 4 });
    jest.spyOn(pacer, 'run').mockImplementation((url, request) => {
      sent.push(url.hostname);
      return request();
    });
    const guard = {
      allowedHosts: ['127.0.0.1', 'other.test'],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    await withServer(
      (req, res, nth) =>
        req.url === '/a'
          ? to(`http://other.test:${req.socket.localPort}/b`)(req, res, nth)
          : res.end(),
      { pacer, guard },
      async (client, server) => {
        await client.fetch(server.url('/a'));
        expect(sent).toEqual(['127.0.0.1', 'other.test']);
      },
    );
  });

  it('leaves a host alone that asks for it', async () => {
    const pacer = HostPacer.create({ requestsPerSecond: 1000, concurrency: 4 });
    await withServer(
      byPath({
        '/a': (_, res) => res.writeHead(429, { 'retry-after': '120' }).end(),
        '/b': (_, res) => res.end(),
      }),
      { pacer },
      async (client, server) => {
        const answer = await client.fetch(server.url('/a'));
        expect(answer).toMatchObject({ status: 429, retryAfterSeconds: 120 });
        await expect(client.fetch(server.url('/b'))).rejects.toMatchObject({
          code: 'rate-limited',
        });
        expect(server.seen.requests).toHaveLength(1);
      },
    );
  });

  it('can be called off, also while it waits for its turn', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const pacer = HostPacer.create({ requestsPerSecond: 0.1, concurrency: 1 });
    await withServer(
      (_, res) => {
        res.end();
        setTimeout(() => controller.abort(), 20);
      },
      { pacer },
      async (client, server) => {
        await client.fetch(server.url('/'), { signal });
        await expect(
          client.fetch(server.url('/'), { signal }),
        ).rejects.toMatchObject({ code: 'aborted' });
        expect(server.seen.requests).toHaveLength(1);
      },
    );
  });
});
