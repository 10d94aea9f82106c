import { gzipSync } from 'node:zlib';
import { fakeEnvironment } from './__testUtils__/fakeEnvironment';
import { startTestServer } from '../testUtils/startTestServer';
import { ProviderHttpClient, ProviderHttpClientOptions } from './client';

type Answer = Parameters<typeof startTestServer>[0];

/** Runs `body` with a server that gives `answer` and a client before it. */
async function withServer(
  answer: Answer,
  options: Partial<ProviderHttpClientOptions>,
  body: (
    client: ProviderHttpClient,
    server: Awaited<ReturnType<typeof startTestServer>>,
  ) => Promise<void>,
) {
  const server = await startTestServer(answer);
  const client = ProviderHttpClient.create({
    name: 'main',
    environment: fakeEnvironment().environment,
    ...options,
  });
  try {
    await body(client, server);
  } finally {
    await client.close();
    await server.close();
  }
}

describe('ProviderHttpClient', () => {
  it('sends headers, bearer token and form, and parses the answer', async () => {
    await withServer(
      (req, res) => {
        let text = '';
        req.on('data', chunk => (text += chunk));
        req.on('end', () => res.end(JSON.stringify({ text })));
      },
      {
        auth: { type: 'bearer', token: 's3cret' },
        headers: { 'x-scope-orgid': 'payments' },
      },
      async (client, server) => {
        const answer = await client.json(server.url('/api'), {
          method: 'POST',
          form: new URLSearchParams({ query: 'a+b' }),
        });
        expect(answer).toEqual({ status: 200, body: { text: 'query=a%2Bb' } });
        expect(server.seen.requests[0]?.headers).toMatchObject({
          authorization: 'Bearer s3cret',
          'x-scope-orgid': 'payments',
          accept: 'application/json',
        });
      },
    );
  });

  it('sends JSON', async () => {
    await withServer(
      (req, res) => {
        let text = '';
        req.on('data', chunk => (text += chunk));
        req.on('end', () =>
          res.end(JSON.stringify([req.headers['content-type'], text])),
        );
      },
      {},
      async (client, server) => {
        const json = { a: ['ü'] };
        const { body } = await client.json(server.url('/'), {
          method: 'POST',
          json,
        });
        expect(body).toEqual(['application/json', JSON.stringify(json)]);
      },
    );
  });

  it("waits for the reset that a provider's own headers name", async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res, nth) => {
        res.statusCode = nth === 1 ? 429 : 200;
        res.setHeader('x-limit-reset', '7');
        res.end('{}');
      },
      {
        environment,
        rateLimit: header => ({
          resetSeconds: Number(header('x-limit-reset')),
        }),
      },
      async (client, server) => {
        await client.json(server.url('/'));
        expect(slept).toEqual([7000]);
      },
    );
  });

  it('lets nobody go before the reset when nothing remains', async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res) => res.end('{}'),
      {
        environment,
        budget: { requestsPerSecond: 100 },
        rateLimit: () => ({ remaining: 0, resetSeconds: 3 }),
      },
      async (client, server) => {
        await client.json(server.url('/'));
        expect(slept).toEqual([]);
        await client.json(server.url('/'));
        expect(slept).toEqual([3000]);
      },
    );
  });

  it('tries again after what else a provider recovers from', async () => {
    await withServer(
      (_, res, nth) => {
        res.statusCode = nth === 1 ? 500 : 200;
        res.end('{}');
      },
      { retry: { also: ['http-500'] } },
      async (client, server) => {
        await client.json(server.url('/'));
        expect(server.seen.requests).toHaveLength(2);
      },
    );
  });

  it('sends basic credentials', async () => {
    await withServer(
      (_, res) => res.end('{}'),
      { auth: { type: 'basic', username: 'anna', password: 'b:c' } },
      async (client, server) => {
        await client.json(server.url('/'));
        expect(server.seen.requests[0]?.headers.authorization).toBe(
          `Basic ${Buffer.from('anna:b:c').toString('base64')}`,
        );
      },
    );
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'http-404'],
    [422, 'http-422'],
    [500, 'http-500'],
  ])(
    'turns status %s into %s, at once and with the body',
    async (status, code) => {
      await withServer(
        (_, res) => res.writeHead(status).end('why'),
        {},
        async (client, server) => {
          await expect(client.json(server.url('/'))).rejects.toMatchObject({
            code,
            status,
            body: 'why',
          });
          expect(server.seen.requests).toHaveLength(1);
        },
      );
    },
  );

  it('does not follow a redirect, and names its host without its secrets', async () => {
    await withServer(
      (_, res) =>
        res
          .writeHead(302, {
            location: 'https://u:hidden@login.example/sso?token=hidden',
          })
          .end(),
      {},
      async (client, server) => {
        const error = await client
          .json(server.url('/api?key=hidden'))
          .catch(e => e);
        expect(error.code).toBe('redirected');
        expect(error.message).toContain('login.example');
        expect(error.message).not.toContain('hidden');
      },
    );
  });

  it('never shows credentials, whatever fails', async () => {
    await withServer(
      (_, res) => res.end('<html>'),
      { auth: { type: 'bearer', token: 'hidden' } },
      async (client, server) => {
        const url = server.url('/api?key=hidden');
        url.username = 'hidden';
        url.password = 'hidden';
        const html = await client.json(url).catch(e => e);
        expect(html).toMatchObject({ code: 'not-json' });
        expect(html.message).toContain('HTML');
        await server.close();
        const refused = await client.json(url).catch(e => e);
        expect(refused).toMatchObject({ code: 'refused' });
        for (const error of [html, refused]) {
          expect(`${error.message}${error.stack}${error.cause}`).not.toContain(
            'hidden',
          );
        }
      },
    );
  });

  it('tries an unavailable provider again and then succeeds', async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res, nth) => {
        if (nth < 3) res.writeHead(503).end();
        else res.end('{"ok":true}');
      },
      { environment, retry: { attempts: 3, baseMs: 100, maxMs: 1000 } },
      async (client, server) => {
        const answer = await client.json(server.url('/'));
        expect(answer.body).toEqual({ ok: true });
        expect(slept).toEqual([75, 150]);
      },
    );
  });

  it('waits as long as Retry-After says', async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res, nth) => {
        if (nth === 1) res.writeHead(429, { 'retry-after': '7' }).end();
        else res.end('{}');
      },
      { environment },
      async (client, server) => {
        await client.json(server.url('/'));
        expect(slept).toEqual([7000]);
      },
    );
  });

  it('gives up at once when the provider wants to be left alone for long', async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res) => res.writeHead(429, { 'retry-after': '3600' }).end(),
      { environment },
      async (client, server) => {
        await expect(client.json(server.url('/'))).rejects.toMatchObject({
          code: 'rate-limited',
          retryAfterSeconds: 3600,
        });
        expect(slept).toEqual([]);
        expect(server.seen.requests).toHaveLength(1);
      },
    );
  });

  it('does not send a POST twice unless it is said to be harmless', async () => {
    await withServer(
      (_, res) => res.writeHead(503).end(),
      {},
      async (client, server) => {
        await expect(
          client.json(server.url('/'), { method: 'POST' }),
        ).rejects.toMatchObject({ code: 'http-503' });
        expect(server.seen.requests).toHaveLength(1);
        await expect(
          client.json(server.url('/'), { method: 'POST', idempotent: true }),
        ).rejects.toMatchObject({ code: 'http-503' });
        expect(server.seen.requests).toHaveLength(4);
      },
    );
  });

  it('stops waiting for a server that says nothing', async () => {
    await withServer(
      () => undefined,
      { timeoutMs: 50 },
      async (client, server) => {
        await expect(client.json(server.url('/'))).rejects.toMatchObject({
          code: 'timeout',
        });
        expect(server.seen.requests).toHaveLength(1);
      },
    );
  });

  it('stops waiting for a body that never ends', async () => {
    await withServer(
      (_, res) => res.write('{"a":'),
      { timeoutMs: 50 },
      async (client, server) => {
        await expect(client.json(server.url('/'))).rejects.toMatchObject({
          code: 'timeout',
        });
      },
    );
  });

  it('can be called off', async () => {
    const controller = new AbortController();
    await withServer(
      () => controller.abort(),
      {},
      async (client, server) => {
        const { signal } = controller;
        await expect(
          client.json(server.url('/'), { signal }),
        ).rejects.toMatchObject({ code: 'aborted' });
      },
    );
  });

  it('can be called off while it waits for the next attempt', async () => {
    const controller = new AbortController();
    await withServer(
      (_, res) => {
        res.writeHead(503).end();
        controller.abort();
      },
      { environment: undefined, retry: { baseMs: 60_000, maxMs: 60_000 } },
      async (client, server) => {
        await expect(
          client.json(server.url('/'), { signal: controller.signal }),
        ).rejects.toMatchObject({ code: 'aborted' });
      },
    );
  });

  it('reads a broken answer as a broken connection', async () => {
    await withServer(
      (_, res) => {
        res.writeHead(200, { 'content-length': '100' });
        res.write('{');
        setImmediate(() => res.destroy());
      },
      { retry: { attempts: 1 } },
      async (client, server) => {
        await expect(client.json(server.url('/'))).rejects.toMatchObject({
          code: 'network',
        });
      },
    );
  });

  it('reports a name that does not exist', async () => {
    await withServer(
      () => undefined,
      { retry: { attempts: 1 } },
      async client => {
        await expect(
          client.json(new URL('http://nothing.invalid/')),
        ).rejects.toMatchObject({ code: 'dns' });
      },
    );
  });

  it('reports a server that does not speak TLS', async () => {
    await withServer(
      (_, res) => res.end('{}'),
      {},
      async (client, server) => {
        const url = new URL(`https://127.0.0.1:${server.port}/`);
        await expect(client.json(url)).rejects.toMatchObject({ code: 'tls' });
      },
    );
  });

  it.each([
    ['plain', undefined, (text: string) => Buffer.from(text)],
    ['gzip', 'gzip', (text: string) => gzipSync(text)],
  ])('bounds a %s body by its unpacked size', async (_, encoding, pack) => {
    const sized =
      (bytes: number): Answer =>
      (__, res) => {
        if (encoding) res.setHeader('content-encoding', encoding);
        res.end(pack(JSON.stringify('x'.repeat(bytes - 2))));
      };
    await withServer(
      sized(10_000),
      { maxBodyBytes: 10_000 },
      async (client, server) => {
        const { body } = await client.json(server.url('/'));
        expect(body).toHaveLength(9_998);
      },
    );
    await withServer(
      sized(10_001),
      { maxBodyBytes: 10_000 },
      async (client, server) => {
        await expect(client.json(server.url('/'))).rejects.toMatchObject({
          code: 'too-large',
        });
      },
    );
  });

  it('shares one budget between all callers of an instance', async () => {
    const { environment, slept } = fakeEnvironment();
    await withServer(
      (_, res) => res.end('{}'),
      { environment, budget: { requestsPerSecond: 10, burst: 2 } },
      async (client, server) => {
        for (let i = 0; i < 5; i += 1) await client.json(server.url('/'));
        expect(slept).toEqual([100, 100, 100]);
      },
    );
  });
});
