import { posix } from 'node:path';
import { ReadingAllow } from '../config';

/** Whether `backend.reading.allow` lets the portal read an address, as its URL reader decides it. */
export function isReadingAllowed(
  url: URL,
  allow: readonly ReadingAllow[],
): boolean {
  return allow.some(
    ({ host, paths }) =>
      isHost(url, host) && (!paths || paths.some(path => isBelow(url, path))),
  );
}

function isHost(url: URL, host: string): boolean {
  const [name = '', ports] = host.split(':');
  const isNamed = name.startsWith('*.')
    ? url.hostname.endsWith(name.slice(1))
    : url.hostname === name;
  return isNamed && isPort(url, ports);
}

function isPort(url: URL, ports: string | undefined): boolean {
  if (!ports) {
    return url.port === '';
  }
  const standard = url.protocol === 'https:' ? 443 : 80;
  const port = url.port === '' ? standard : Number(url.port);
  const [first = NaN, last = first] = ports.split('-').map(Number);
  return first <= port && port <= last;
}

function isBelow(url: URL, path: string): boolean {
  const asked = posix.normalize(url.pathname);
  return (
    asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`)
  );
}
