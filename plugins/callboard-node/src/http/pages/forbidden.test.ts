import { LookupAddress } from 'node:dns';
import net, { isIP } from 'node:net';
import { startTestServer } from '../../testUtils/startTestServer';
import { isPublicAddress } from '../guard';
import { GuardedPageClient } from './GuardedPageClient';

/**
 * Nothing here may reach the forbidden servers, which listen on loopback over IPv4 and, where the machine has it, IPv6,
 * on the port that takes the place of `PORT`. The door is a server that is on the list, and redirects to whatever its
 * query says. Names are resolved by the table below, never by a name server.
 */
const NAMES: Record<string, string[]> = {
  'loopback.example.com': ['127.0.0.1'],
  'loopback6.example.com': ['::1'],
  'mapped.example.com': ['::ffff:127.0.0.1'],
  'compatible.example.com': ['::127.0.0.1'],
  'nat64.example.com': ['64:ff9b::7f00:1'],
  'private.example.com': ['10.1.2.3'],
  'metadata.example.com': ['169.254.169.254'],
  'metadata6.example.com': ['fd00:ec2::254'],
  'wireserver.example.com': ['168.63.129.16'],
  'alibaba.example.com': ['100.100.100.200'],
  'linklocal.example.com': ['fe80::1%eth0'],
  'unspecified.example.com': ['0.0.0.0'],
  'mixed.example.com': ['93.184.215.14', '127.0.0.1'],
  'mixed6.example.com': ['2606:4700::1111', '::1'],
  'nothing.example.com': [],
  localhost: ['127.0.0.1', '::1'],
  'localhost.localdomain': ['127.0.0.1'],
  'metadata.google.internal': ['169.254.169.254'],
  'xn--lpback-wxa.example.com': ['127.0.0.1'],
};

const ADDRESSES: Array<[string, string]> = [
  ['loopback', 'http://127.0.0.1:PORT/'],
  ['loopback over TLS', 'https://127.0.0.1:PORT/'],
  ['loopback, elsewhere in its range', 'http://127.8.9.10:PORT/'],
  ['loopback, two parts', 'http://127.1:PORT/'],
  ['loopback, three parts', 'http://127.0.1:PORT/'],
  ['loopback, decimal', 'http://2130706433:PORT/'],
  ['loopback, octal', 'http://0177.0.0.01:PORT/'],
  ['loopback, octal in one number', 'http://017700000001:PORT/'],
  ['loopback, hexadecimal', 'http://0x7f000001:PORT/'],
  ['loopback, hexadecimal parts', 'http://0x7F.0x0.0x0.0x1:PORT/'],
  ['loopback, mixed notations', 'http://0x7f.1:PORT/'],
  ['loopback, full-width', 'http://１２７．０．０．１:PORT/'],
  ['loopback, percent-encoded', 'http://%31%32%37.0.0.1:PORT/'],
  ['loopback, trailing dot', 'http://127.0.0.1.:PORT/'],
  ['loopback in circled digits', 'http://①②⑦.⓪.⓪.①:PORT/'],
  ['a backslash for a slash', 'http:\\\\127.0.0.1:PORT\\'],
  ['a line break inside', 'http://127.0.\n0.1:PORT/'],
  ['unspecified', 'http://0.0.0.0:PORT/'],
  ['unspecified, short', 'http://0:PORT/'],
  ['unspecified, hexadecimal', 'http://0x0:PORT/'],
  ['this network', 'http://0.1.2.3:PORT/'],
  ['private 10', 'http://10.0.0.1:PORT/'],
  ['private 10, decimal', 'http://167772161:PORT/'],
  ['private 172.16', 'http://172.16.0.1:PORT/'],
  ['private 192.168', 'http://192.168.0.1:PORT/'],
  ['private 192.168, octal', 'http://0300.0250.0.1:PORT/'],
  ['link-local', 'http://169.254.7.8:PORT/'],
  ['metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['metadata, decimal', 'http://2852039166/latest/meta-data/'],
  ['metadata, hexadecimal', 'http://0xa9fea9fe/latest/meta-data/'],
  ['metadata, octal', 'http://0251.0376.0251.0376/'],
  ['metadata of ECS tasks', 'http://169.254.170.2/v2/credentials'],
  ['metadata of AWS over IPv6', 'http://[fd00:ec2::254]/latest/'],
  ['wire server of Azure', 'http://168.63.129.16/machine'],
  ['metadata of Alibaba', 'http://100.100.100.200/latest/'],
  ['carrier-grade NAT', 'http://100.64.0.1:PORT/'],
  ['benchmarking', 'http://198.19.0.1:PORT/'],
  ['multicast', 'http://239.255.255.250:PORT/'],
  ['broadcast', 'http://255.255.255.255:PORT/'],
  ['IPv6 loopback', 'http://[::1]:PORT/'],
  ['IPv6 loopback, long', 'http://[0000:0:0:0:0:0:0:0001]:PORT/'],
  ['IPv6 unspecified', 'http://[::]:PORT/'],
  ['IPv4-mapped', 'http://[::ffff:127.0.0.1]:PORT/'],
  ['IPv4-mapped, hexadecimal', 'http://[::ffff:7f00:1]:PORT/'],
  ['IPv4-mapped metadata', 'http://[::ffff:169.254.169.254]/'],
  ['IPv4-compatible', 'http://[::127.0.0.1]:PORT/'],
  ['IPv4-translated', 'http://[::ffff:0:7f00:1]:PORT/'],
  ['NAT64', 'http://[64:ff9b::127.0.0.1]:PORT/'],
  ['NAT64, local', 'http://[64:ff9b:1::7f00:1]:PORT/'],
  ['6to4', 'http://[2002:7f00:1::1]:PORT/'],
  ['Teredo', 'http://[2001:0:7f00:1::80ff:fffe]:PORT/'],
  ['unique-local', 'http://[fd12:3456:789a::1]:PORT/'],
  ['IPv6 link-local', 'http://[fe80::1]:PORT/'],
  ['IPv6 multicast', 'http://[ff02::1]:PORT/'],
  ['IPv6 documentation', 'http://[2001:db8::1]:PORT/'],
  ['localhost', 'http://localhost:PORT/'],
  ['localhost in capitals', 'http://LOCALHOST:PORT/'],
  ['localhost, trailing dot', 'http://localhost.:PORT/'],
  ['localhost with a domain', 'http://localhost.localdomain:PORT/'],
  ['metadata by name', 'http://metadata.google.internal/'],
  ['a name of loopback', 'http://loopback.example.com:PORT/'],
  ['a name of loopback, capitals', 'http://LoopBack.Example.COM:PORT/'],
  ['a name of loopback, trailing dot', 'http://loopback.example.com.:PORT/'],
  ['a name of loopback, not ASCII', 'http://löpback.example.com:PORT/'],
  ['a name of loopback over TLS', 'https://loopback.example.com:PORT/'],
  ['a name of IPv6 loopback', 'http://loopback6.example.com:PORT/'],
  ['a name of a mapped address', 'http://mapped.example.com:PORT/'],
  ['a name of a compatible address', 'http://compatible.example.com:PORT/'],
  ['a name of a NAT64 address', 'http://nat64.example.com:PORT/'],
  ['a name of a private address', 'http://private.example.com:PORT/'],
  ['a name of metadata', 'http://metadata.example.com/'],
  ['a name of metadata over IPv6', 'http://metadata6.example.com/'],
  ['a name of the wire server', 'http://wireserver.example.com/'],
  ['a name of metadata of Alibaba', 'http://alibaba.example.com/'],
  ['a name of link-local with a zone', 'http://linklocal.example.com:PORT/'],
  ['a name of the unspecified', 'http://unspecified.example.com:PORT/'],
  ['a name with mixed answers', 'http://mixed.example.com:PORT/'],
  ['a name with mixed answers, IPv6', 'http://mixed6.example.com:PORT/'],
  ['a name without an address', 'http://nothing.example.com:PORT/'],
  ['the allowed host on another port', 'http://door.example.com:PORT/'],
  ['a name below the allowed one', 'http://x.door.example.com:PORT/'],
  ['credentials', 'http://user:pass@door.example.com:DOOR/'],
  ['a user', 'http://user@door.example.com:DOOR/'],
  [
    'the allowed host as a user',
    'http://door.example.com:DOOR@127.0.0.1:PORT/',
  ],
  ['a file', 'file:///etc/passwd'],
  ['FTP', 'ftp://127.0.0.1:PORT/'],
  ['Gopher', 'gopher://127.0.0.1:PORT/_GET'],
  ['data', 'data:text/html,hello'],
  ['a script, cut by a tab', 'java\tscript:alert(1)'],
  ['mail', 'mailto:root@localhost'],
  ['a web socket', 'ws://127.0.0.1:PORT/'],
];

const lookedUp: LookupAddress[][] = [];

/** Whoever fails here must not go further than this machine. */
function keepOnThisMachine() {
  const connect = net.connect;
  return jest.spyOn(net, 'connect').mockImplementation((...args: unknown[]) => {
    const [options] = args as [net.TcpNetConnectOpts];
    const { host = '', port } = options;
    if (isIP(host) !== 0 && !/^(127\.|::1$)/.test(host)) {
      throw new Error(`A connection to ${host} was about to be opened`);
    }
    const lookup: net.LookupFunction = (name, how, callback) =>
      options.lookup?.(name, how, (error, found) => {
        if (error) {
          callback(error, '');
          return;
        }
        const judged = Array.isArray(found) ? found : [];
        lookedUp.push(judged);
        const address = { address: '127.0.0.1', family: 4 };
        callback(null, [address]);
      });
    return connect({ ...options, host, port, lookup });
  });
}

describe('what pages may not be fetched from', () => {
  type Server = Awaited<ReturnType<typeof startTestServer>>;
  const forbidden: Server[] = [];
  let door: Server;
  let client: GuardedPageClient;
  let spy: jest.SpyInstance;
  const resolve = jest.fn(async (name: string): Promise<LookupAddress[]> => {
    const known = NAMES[name.replace(/\.$/, '')];
    if (!known) throw new Error(`${name} is not in the table`);
    return known.map(address => ({ address, family: isIP(address) }));
  });

  beforeAll(async () => {
    spy = keepOnThisMachine();
    const secret: Parameters<typeof startTestServer>[0] = (_, res) =>
      res.end('a secret');
    forbidden.push(await startTestServer(secret));
    try {
      forbidden.push(await startTestServer(secret, '::1'));
    } catch {
      // The machine has no IPv6: the table is refused all the same.
    }
    door = await startTestServer((req, res) => {
      const query = new URL(req.url ?? '', 'http://door').searchParams;
      const [location = '', ...rest] = query.getAll('to');
      const next = new URLSearchParams(rest.map(to => ['to', to]));
      if (location === '') res.end('open');
      else if (location === 'self') {
        next.set('status', query.get('status') ?? '302');
        res.writeHead(302, { location: `/?${next}` }).end();
      } else {
        const status = Number(query.get('status') ?? 302);
        // As bytes of UTF-8, which Node writes for Latin-1.
        const bytes = Buffer.from(location).toString('latin1');
        res.writeHead(status, { location: bytes }).end();
      }
    });
    NAMES['door.example.com'] = ['127.0.0.1'];
    NAMES['x.door.example.com'] = ['127.0.0.1'];
    client = GuardedPageClient.create({
      guard: { allowedHosts: [`door.example.com:${door.port}`], resolve },
      timeoutMs: 2000,
    });
  });

  afterAll(async () => {
    await client.close();
    await Promise.all([door, ...forbidden].map(server => server.close()));
    spy.mockRestore();
  });

  afterEach(() => {
    if (forbidden.some(({ seen }) => seen.connections > 0)) {
      throw new Error('A forbidden server saw a connection');
    }
  });

  const fill = (url: string, server = forbidden[0]) =>
    url
      .replaceAll('PORT', String(server?.port))
      .replaceAll('DOOR', String(door.port));
  const throughDoor = (...hops: string[]) => {
    const url = new URL(`http://door.example.com:${door.port}/`);
    for (const hop of hops) url.searchParams.append('to', hop);
    return url;
  };

  it('lets the door pass, whatever its name is written like', async () => {
    for (const name of ['door.example.com', 'DOOR.example.COM.']) {
      const url = new URL(`http://${name}:${door.port}/`);
      expect((await client.fetch(url)).body?.toString()).toBe('open');
    }
    // Connections are indeed opened where this test watches over them.
    expect(spy).toHaveBeenCalled();
  });

  it.each(ADDRESSES)('refuses %s: %s', async (_, address) => {
    for (const server of forbidden) {
      for (const method of ['HEAD', 'GET'] as const) {
        await expect(
          client.fetch(new URL(fill(address, server)), { method }),
        ).rejects.toMatchObject({ code: 'blocked' });
      }
    }
  });

  // A header cannot hold a line break.
  const inHeaders = ADDRESSES.filter(([, address]) => !address.includes('\n'));

  it.each(inHeaders)('refuses a redirect to %s: %s', async (_, address) => {
    for (const server of forbidden) {
      const url = throughDoor(fill(address, server));
      await expect(client.fetch(url)).rejects.toMatchObject({
        code: 'blocked',
        message: expect.stringContaining('door.example.com'),
      });
    }
  });

  it.each([301, 302, 303, 307, 308])(
    'refuses it at the end of several hops with %s',
    async status => {
      const url = throughDoor(
        'self',
        'self',
        'self',
        fill('http://127.0.0.1:PORT/'),
      );
      url.searchParams.set('status', String(status));
      await expect(client.fetch(url)).rejects.toMatchObject({
        code: 'blocked',
      });
    },
  );

  it('refuses a relative redirect to another host', async () => {
    for (const to of ['//127.0.0.1:PORT/', '\\\\127.0.0.1:PORT\\']) {
      await expect(client.fetch(throughDoor(fill(to)))).rejects.toMatchObject({
        code: 'blocked',
      });
    }
  });

  it('asks for each name once per connection, before it opens one', async () => {
    resolve.mockClear();
    const url = new URL(fill('http://loopback.example.com:PORT/'));
    await expect(client.fetch(url)).rejects.toMatchObject({ code: 'blocked' });
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it('connects to the address that was judged, whatever the name says next', async () => {
    const rebound = jest
      .fn<Promise<LookupAddress[]>, []>()
      .mockResolvedValueOnce([{ address: '93.184.215.14', family: 4 }])
      .mockResolvedValue([{ address: '127.0.0.1', family: 4 }]);
    const rebinding = GuardedPageClient.create({ guard: { resolve: rebound } });
    lookedUp.length = 0;
    // The connection ends at a server that was not judged, as if the operating system had looked the name up again.
    const trap = await startTestServer((_, res) => res.end('a secret'));
    const url = new URL(`http://rebound.example.com:${trap.port}/`);
    await expect(rebinding.fetch(url)).rejects.toMatchObject({
      code: 'blocked',
    });
    expect(lookedUp).toEqual([[{ address: '93.184.215.14', family: 4 }]]);
    expect(rebound).toHaveBeenCalledTimes(1);
    // Judged again by where the socket ended, before a byte was sent.
    expect(trap.seen.requests).toHaveLength(0);
    await expect(rebinding.fetch(url)).rejects.toMatchObject({
      code: 'blocked',
    });
    expect(rebound).toHaveBeenCalledTimes(2);
    await rebinding.close();
    await trap.close();
  });

  it('would have reached the forbidden servers had they been allowed', async () => {
    for (const server of forbidden) {
      const url = server.url('/');
      const allowed = GuardedPageClient.create({
        guard: { allowedHosts: [url.host] },
      });
      expect((await allowed.fetch(url)).body?.toString()).toBe('a secret');
      expect(server.seen.connections).toBe(1);
      await allowed.close();
      server.seen.connections = 0;
    }
  });

  it('has no public address in its table', () => {
    const literals = ADDRESSES.map(([, url]) => URL.parse(fill(url))?.hostname)
      .map(host => host?.replace(/^\[|\]$/g, '') ?? '')
      .filter(host => isIP(host) !== 0);
    expect(literals.length).toBeGreaterThan(40);
    expect(literals.filter(isPublicAddress)).toEqual([]);
  });
});
