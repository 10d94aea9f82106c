import { lookup as systemLookup, LookupAddress } from 'node:dns';
import { isIP, LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { ProviderError } from './errors';

/** Which hosts a URL that others wrote may name. @public */
export interface GuardOptions {
  /**
   * Hosts, `prometheus.internal` or `10.1.2.3:9090`, that are allowed although their address is not public.
   * Without a port every port is meant. No patterns.
   */
  allowedHosts?: readonly string[];
  /** Resolves a name to all of its addresses, also one that is allowed. Default: the operating system. */
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

/** Azure answers with a machine's secrets on this address, which is public by its range. */
const METADATA_ADDRESSES = new Set(['168.63.129.16']);

/** The only part of IPv6 that is routed worldwide (RFC 4291, RFC 3587). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address on the public internet. Everything else is refused: loopback, private, link-local and metadata
 * services, unique-local, carrier-grade NAT, multicast, reserved, and IPv6 forms that carry an IPv4 address inside
 * (mapped, compatible, NAT64, 6to4, Teredo), because what is inside may be any of the former.
 *
 * @param address - a literal IPv4 or IPv6 address; anything else is not public
 * @public
 */
export function isPublicAddress(address: string): boolean {
  const literal = address.split('%')[0] ?? '';
  if (isIP(literal) === 0 || METADATA_ADDRESSES.has(literal)) return false;
  const parsed = ipaddr.parse(literal);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

const bare = (hostname: string) =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

/** A port is told from an IPv6 address by what stands before it: a name, an IPv4 address or a closing bracket. */
function splitAllowed(entry: string): { host: string; port?: string } {
  const match = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry.trim());
  return match
    ? { host: bare(match[1] ?? ''), port: match[2] }
    : { host: bare(entry.trim()) };
}

function isListed(hostname: string, port: string, options: GuardOptions) {
  const host = bare(hostname);
  return (options.allowedHosts ?? [])
    .filter(entry => entry.toLowerCase().includes(host))
    .map(splitAllowed)
    .some(
      allowed =>
        allowed.host === host &&
        (allowed.port === undefined || allowed.port === port),
    );
}

const portOf = (url: { port: string; protocol: string }) =>
  url.port || (url.protocol === 'https:' ? '443' : '80');

const blocked = (hostname: string) =>
  new ProviderError(
    'blocked',
    `${hostname} is not a public address and not on the list of allowed hosts`,
  );

/**
 * Refuses what can be refused by looking at the URL alone: other schemes than HTTP, credentials inside, and literal
 * addresses (also in decimal, octal or hexadecimal, which `URL` turns into the usual form). Names are judged when they
 * are resolved, by {@link guardedConnector}.
 *
 * @throws ProviderError `blocked`
 * @public
 */
export function assertAllowed(url: URL, options: GuardOptions = {}): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ProviderError(
      'blocked',
      `${url.protocol} is not allowed, only http: and https: are`,
    );
  }
  if (url.username || url.password) {
    throw new ProviderError('blocked', 'A URL must not carry credentials');
  }
  const host = bare(url.hostname);
  if (
    isIP(host) !== 0 &&
    !isPublicAddress(host) &&
    !isListed(host, portOf(url), options)
  ) {
    throw blocked(host);
  }
}

const resolveBySystem = (hostname: string) =>
  new Promise<LookupAddress[]>((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/** A `lookup` for sockets that hands on what a resolver answers, as far as it is let pass. */
function lookupBy(
  options: GuardOptions,
  isLetPass: (addresses: LookupAddress[]) => boolean,
): LookupFunction {
  const resolve = options.resolve ?? resolveBySystem;
  return (hostname, lookupOptions, callback) => {
    resolve(hostname).then(
      addresses => {
        const [first] = addresses;
        if (!first || !isLetPass(addresses)) {
          callback(blocked(hostname), '');
        } else if (lookupOptions.all) {
          callback(null, addresses);
        } else {
          callback(null, first.address, first.family);
        }
      },
      error => callback(error, ''),
    );
  };
}

/**
 * A `lookup` for sockets: resolves a name once, refuses it when any of its addresses is not public, and hands exactly
 * the addresses it judged to the socket, so that a second answer of the name server cannot differ (DNS rebinding).
 * @public
 */
export function guardedLookup(options: GuardOptions = {}): LookupFunction {
  return lookupBy(options, addresses =>
    addresses.every(({ address }) => isPublicAddress(address)),
  );
}

/**
 * Opens connections for undici only where {@link assertAllowed} and {@link guardedLookup} let it.
 *
 * The address is judged at each connection, not once per URL; the address the socket ended at is judged again.
 * @public
 */
export function guardedConnector(
  connect: buildConnector.BuildOptions,
  options: GuardOptions = {},
): buildConnector.connector {
  const free = buildConnector({
    ...connect,
    ...(options.resolve && { lookup: lookupBy(options, () => true) }),
  });
  const guarded = buildConnector({
    ...connect,
    lookup: guardedLookup(options),
  });
  return (target, callback) => {
    if (isListed(target.hostname, portOf(target), options)) {
      free(target, callback);
      return;
    }
    const host = bare(target.hostname);
    if (isIP(host) !== 0 && !isPublicAddress(host)) {
      callback(blocked(host), null);
      return;
    }
    guarded(target, (...[error, socket]) => {
      if (error) {
        callback(error, null);
      } else if (!isPublicAddress(socket.remoteAddress ?? '')) {
        socket.destroy();
        callback(blocked(host), null);
      } else {
        callback(null, socket);
      }
    });
  };
}
