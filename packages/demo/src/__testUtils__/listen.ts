import { createServer, RequestListener } from 'node:http';
import { AddressInfo } from 'node:net';

/** A server on a free port of this machine. */
export async function listen(handler: RequestListener) {
  const server = createServer(handler);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
