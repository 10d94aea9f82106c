// Many hosts on loopback in a process of their own, so that what they take is not counted for what is measured. Told
// which, it listens; asked, it says what it has seen.
import { createServer, RequestListener } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SiteMessage, SiteOrder, SiteReport } from './checkSite';
import { kindOf } from './links';

const LATENCY_MS = 20;
const PARAGRAPH = `<p>${'Look at the graph, then at the log. '.repeat(
  120,
)}</p>`;

/** When each host was asked, milliseconds. */
const asked = new Map<string, number[]>();
let bytes = 0;

const page = (path: string) =>
  `<!doctype html><title>${path}</title><h1>${path}</h1>${[
    'Meaning',
    'Impact',
    'Diagnosis',
    'Mitigation',
  ]
    .map(title => `<h2 id="${title}">${title}</h2>${PARAGRAPH}`)
    .join('\n')}`;

const answer: RequestListener = async (req, res) => {
  const host = req.headers.host ?? '';
  const times = asked.get(host) ?? [];
  times.push(performance.now());
  asked.set(host, times);
  await sleep(LATENCY_MS);
  const path = req.url ?? '';
  switch (kindOf(path)) {
    case 'gone':
      res.writeHead(404).end();
      return;
    case 'moved':
      res.writeHead(301, { location: `${path}-moved` }).end();
      return;
    default: {
      const text = page(path);
      if (req.method === 'GET') bytes += Buffer.byteLength(text);
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      res.end(text);
    }
  }
};

/** The most that fall within a window, both of its ends counted. */
function mostWithin(times: number[], windowMs: number): number {
  let first = 0;
  let most = 0;
  times.forEach((time, index) => {
    while (time - (times[first] ?? time) > windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

function report(windowMs: number): SiteReport {
  const all = [...asked.values()];
  const gaps = all.flatMap(times =>
    times.slice(1).map((time, index) => time - (times[index] ?? time)),
  );
  return {
    hosts: all.length,
    bytes,
    requests: all.reduce((sum, times) => sum + times.length, 0),
    mostOfOneHost: all.reduce((most, { length }) => Math.max(most, length), 0),
    mostInWindow: all.reduce(
      (most, times) => Math.max(most, mostWithin(times, windowMs)),
      0,
    ),
    shortestGapMs: gaps.reduce((least, gap) => Math.min(least, gap), Infinity),
  };
}

async function listenAt(port: number, address: string): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The first one finds a port that the others take, too. */
async function listen(addresses: string[]): Promise<number> {
  let port = 0;
  for (const address of addresses) port = await listenAt(port, address);
  return port;
}

process.on('message', async (order: SiteOrder) => {
  const message: SiteMessage =
    'listen' in order
      ? { port: await listen(order.listen) }
      : { report: report(order.windowMs) };
  process.send?.(message);
});
