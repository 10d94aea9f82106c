import { createServer, Server } from 'node:net';

const listen = () =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A port of the loopback interface for each name; nobody listens on them, and no two are the same. */
export async function freePorts<Name extends string>(
  ...names: Name[]
): Promise<Record<Name, number>> {
  const ports = {} as Record<Name, number>;
  const servers: Server[] = [];
  for (const name of names) {
    const server = await listen();
    servers.push(server);
    ports[name] = portOf(server);
  }
  await Promise.all(
    servers.map(server => new Promise(done => server.close(done))),
  );
  return ports;
}

/** One such port. */
export async function freePort(): Promise<number> {
  const { port } = await freePorts('port');
  return port;
}
