import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** A server on a free loopback port that counts connections and requests. @public */
export async function startTestServer(
  answer: (req: IncomingMessage, res: ServerResponse, nth: number) => void,
  address = '127.0.0.1',
) {
  const seen = { connections: 0, requests: [] as IncomingMessage[] };
  const server = createServer((req, res) => {
    seen.requests.push(req);
    answer(req, res, seen.requests.length);
  });
  server.on('connection', () => {
    seen.connections += 1;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    seen,
    port,
    url: (path: string) => new URL(path, `http://${host}:${port}`),
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
