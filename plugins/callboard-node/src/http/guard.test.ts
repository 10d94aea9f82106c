import { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { startTestServer } from '../testUtils/startTestServer';
import { ProviderHttpClient } from './client';
import { assertAllowed, guardedLookup, isPublicAddress } from './guard';

const REFUSED_URLS: Array<[string, string]> = [
  ['loopback', 'http://127.0.0.1/'],
  ['loopback, elsewhere in its range', 'http://127.255.3.4/'],
  ['loopback, short', 'http://127.1/'],
  ['loopback, decimal', 'http://2130706433/'],
  ['loopback, octal', 'http://0177.0.0.1/'],
  ['loopback, hexadecimal', 'http://0x7f000001/'],
  ['loopback, hexadecimal parts', 'http://0x7f.0x0.0x0.0x1/'],
  ['loopback, full-width digits', 'http://１２７.０.０.１/'],
  ['loopback, trailing dot', 'http://127.0.0.1./'],
  ['unspecified', 'http://0.0.0.0/'],
  ['unspecified, short', 'http://0/'],
  ['private 10', 'http://10.0.0.1/'],
  ['private 10, hexadecimal', 'http://0xa000001/'],
  ['private 172.16', 'http://172.16.0.1/'],
  ['private 172.31', 'http://172.31.255.255/'],
  ['private 192.168', 'http://192.168.1.1/'],
  ['private 192.168, octal', 'http://0300.0250.1.1/'],
  ['link-local', 'http://169.254.1.1/'],
  ['metadata of AWS, GCP and Azure', 'http://169.254.169.254/latest/'],
  ['metadata, decimal', 'http://2852039166/'],
  ['metadata of ECS tasks', 'http://169.254.170.2/'],
  ['metadata of Alibaba', 'http://100.100.100.200/'],
  ['metadata of Oracle', 'http://192.0.0.192/'],
  ['wire server of Azure', 'http://168.63.129.16/'],
  ['carrier-grade NAT', 'http://100.64.0.1/'],
  ['carrier-grade NAT, end', 'http://100.127.255.255/'],
  ['multicast', 'http://224.0.0.1/'],
  ['broadcast', 'http://255.255.255.255/'],
  ['reserved', 'http://240.0.0.1/'],
  ['benchmarking', 'http://198.18.0.1/'],
  ['documentation', 'http://203.0.113.7/'],
  ['6to4 relay', 'http://192.88.99.1/'],
  ['IPv6 loopback', 'http://[::1]/'],
  ['IPv6 loopback, long', 'http://[0:0:0:0:0:0:0:1]/'],
  ['IPv6 unspecified', 'http://[::]/'],
  ['IPv4-mapped loopback', 'http://[::ffff:127.0.0.1]/'],
  ['IPv4-mapped metadata, hexadecimal', 'http://[::ffff:a9fe:a9fe]/'],
  ['IPv4-mapped public address', 'http://[::ffff:8.8.8.8]/'],
  ['IPv4-compatible', 'http://[::127.0.0.1]/'],
  ['IPv4-translated', 'http://[::ffff:0:127.0.0.1]/'],
  ['NAT64', 'http://[64:ff9b::7f00:1]/'],
  ['NAT64, local', 'http://[64:ff9b:1::a00:1]/'],
  ['6to4', 'http://[2002:7f00:1::]/'],
  ['Teredo', 'http://[2001:0:1:2:3:4:80ff:fffe]/'],
  ['IPv6 link-local', 'http://[fe80::1]/'],
  ['IPv6 site-local', 'http://[fec0::1]/'],
  ['unique-local', 'http://[fd12:3456::1]/'],
  ['metadata of AWS over IPv6', 'http://[fd00:ec2::254]/'],
  ['IPv6 multicast', 'http://[ff02::1]/'],
  ['IPv6 documentation', 'http://[2001:db8::1]/'],
  ['IPv6 discard', 'http://[100::1]/'],
  ['IPv6 not yet given out', 'http://[4000::1]/'],
  ['another scheme', 'file:///etc/passwd'],
  ['yet another scheme', 'gopher://8.8.8.8/'],
  ['credentials', 'http://user:pass@8.8.8.8/'],
];

describe('assertAllowed', () => {
  it.each(REFUSED_URLS)('refuses %s: %s', (_, url) => {
    expect(() => assertAllowed(new URL(url))).toThrow(
      expect.objectContaining({ code: 'blocked' }),
    );
  });

  it.each([
    'https://8.8.8.8/',
    'http://1.1.1.1:9090/',
    'https://[2606:4700:4700::1111]/',
    'https://prometheus.example.com/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
  ])('lets %s pass', url => {
    expect(() => assertAllowed(new URL(url))).not.toThrow();
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:9090/'],
    ['127.0.0.1:9090', 'http://127.0.0.1:9090/'],
    ['10.0.0.1:443', 'https://10.0.0.1/'],
    ['[::1]:9090', 'http://[::1]:9090/'],
    ['::1', 'http://[::1]:9090/'],
  ])('with %s on the list, lets %s pass', (entry, url) => {
    expect(() =>
      assertAllowed(new URL(url), { allowedHosts: [entry] }),
    ).not.toThrow();
  });

  it.each([
    ['127.0.0.1:9090', 'http://127.0.0.1:9091/'],
    ['127.0.0.1', 'http://127.0.0.2/'],
  ])('with %s on the list, still refuses %s', (entry, url) => {
    expect(() =>
      assertAllowed(new URL(url), { allowedHosts: [entry] }),
    ).toThrow(expect.objectContaining({ code: 'blocked' }));
  });
});

describe('isPublicAddress', () => {
  it('does not take a name, an empty text or a zone for an address', () => {
    expect(isPublicAddress('localhost')).toBe(false);
    expect(isPublicAddress('')).toBe(false);
    expect(isPublicAddress('fe80::1%eth0')).toBe(false);
  });
});

describe('guardedLookup', () => {
  const address = (text: string): LookupAddress => ({
    address: text,
    family: isIP(text),
  });
  const look = (addresses: string[]) =>
    new Promise<unknown>((resolve, reject) => {
      guardedLookup({ resolve: async () => addresses.map(address) })(
        'name.example',
        { all: true },
        (error, found) => (error ? reject(error) : resolve(found)),
      );
    });

  it('hands on the addresses it judged', async () => {
    await expect(look(['8.8.8.8', '2606:4700::1'])).resolves.toEqual(
      ['8.8.8.8', '2606:4700::1'].map(address),
    );
  });

  it('refuses a name of which one address is not public', async () => {
    await expect(look(['8.8.8.8', '10.0.0.1'])).rejects.toMatchObject({
      code: 'blocked',
    });
  });

  it('refuses a name without addresses', async () => {
    await expect(look([])).rejects.toMatchObject({ code: 'blocked' });
  });
});

describe('a guarded client before a listening server', () => {
  it('opens no connection, neither to an address nor to a name of one', async () => {
    const server = await startTestServer((_, res) => res.end('{}'));
    const { port } = server;
    const client = ProviderHttpClient.create({
      name: 'document',
      guard: {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      },
    });
    const targets = [
      `http://127.0.0.1:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://0177.1:${port}/`,
      `http://0:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://localhost:${port}/`,
      `http://localhost.:${port}/`,
      `http://rebound.example.com:${port}/`,
    ];
    for (const target of targets) {
      await expect(client.json(new URL(target))).rejects.toMatchObject({
        code: 'blocked',
      });
    }
    expect(server.seen.connections).toBe(0);

    // The server does listen: the same address passes once it is on the list.
    const allowed = ProviderHttpClient.create({
      name: 'document',
      guard: { allowedHosts: [`127.0.0.1:${port}`] },
    });
    await allowed.json(new URL(`http://127.0.0.1:${port}/`));
    expect(server.seen.connections).toBe(1);
    await allowed.close();
    await client.close();
    await server.close();
  });

  it('asks the name server once per connection', async () => {
    const resolve = jest
      .fn()
      .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
      .mockResolvedValue([{ address: '8.8.8.8', family: 4 }]);
    const client = ProviderHttpClient.create({
      name: 'document',
      guard: { resolve },
    });
    await expect(
      client.json(new URL('http://rebound.example.com/')),
    ).rejects.toMatchObject({ code: 'blocked' });
    expect(resolve).toHaveBeenCalledTimes(1);
    await client.close();
  });
});
