import { IncomingMessage, ServerResponse } from 'node:http';
import { startTestServer } from '@callboard/backstage-plugin-callboard-node/testUtils';

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

/** A good runbook. */
export const RUNBOOK = `<!doctype html><title>Checkout down – Wiki</title>
<h1 id="CheckoutDown">Checkout down</h1><h2>Meaning</h2><p>Nobody can pay.</p><h2>Impact</h2><p>No money.</p>
<h2>Diagnosis</h2><p>Look at the graph.</p><h2>Mitigation</h2><p>Roll back.</p>`;

const html =
  (text: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_, res) =>
    res
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...headers,
      })
      .end(text);

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, res) =>
    res.writeHead(code, headers).end();

const to = (location: string) => status(302, { location });

/** A site on loopback that has every fault a site may have. */
export async function startSite() {
  const pages: Record<string, Answer> = {
    '/good': html(RUNBOOK, { etag: '"1"' }),
    '/moved': to('/good'),
    '/gone': status(410),
    '/private': status(401),
    '/forbidden': status(403),
    '/busy': status(429, { 'retry-after': '7200' }),
    '/broken': status(500),
    '/loop': to('/loop2'),
    '/loop2': to('/loop'),
    '/wiki/secret': to('/login?next=hidden'),
    '/login': html('<title>Welcome</title><h1>Welcome</h1><p>x</p>'),
    '/sso-page': to('/portal'),
    '/portal': html('<h1>Hello</h1><input type="password">'),
    '/old': to('/'),
    '/': html('<h1>Start</h1><p>Welcome</p>'),
    '/soft': html('<title>Page not found | Wiki</title><h1>Oops</h1>'),
    '/script': html('<title>App</title><div id="root"></div>'),
    '/pdf': (_, res) =>
      res.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    '/latin': html(Buffer.from('<h1>Für alle</h1><p>x</p>', 'latin1'), {
      'content-type': 'text/html; charset=latin1',
    }),
    '/bytes': html(Buffer.from([0x3c, 0x68, 0x31, 0x3e, 0xff, 0x00, 0x61])),
    '/hostile': to('http://169.254.169.254/latest/meta-data/'),
    '/silent': () => undefined,
    '/slow': (req, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      if (req.method === 'HEAD') {
        res.end();
        return;
      }
      const timer = setInterval(() => res.write('<p>'), 20);
      res.on('close', () => clearInterval(timer));
    },
    '/endless': (req, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      if (req.method === 'HEAD') {
        res.end();
        return;
      }
      const more = () => {
        while (res.writable && res.write('<p>more</p>'.repeat(100)));
      };
      res.on('drain', more);
      more();
    },
    '/no-head': (req, res) =>
      req.method === 'HEAD'
        ? res.writeHead(404).end()
        : html(RUNBOOK)(req, res),
    '/hangs-up-on-head': (req, res) =>
      req.method === 'HEAD' ? res.destroy() : html(RUNBOOK)(req, res),
    '/plain': (_, res) =>
      res
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
        .end('---\nreviewed: 2026-02-01\n---\n# Ledger\n\nLook here.\n'),
  };
  const server = await startTestServer((req, res) => {
    const path = new URL(req.url ?? '', 'http://any').pathname;
    (pages[path] ?? status(404))(req, res);
  });
  return {
    ...server,
    pages,
    html,
    status,
    /** Requests as `GET /good`. */
    asked: () => server.seen.requests.map(req => `${req.method} ${req.url}`),
  };
}
