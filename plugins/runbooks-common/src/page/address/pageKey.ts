import { canonicalQuery, withoutTracking } from './query';
import { portalDocs } from './portalDocs';
import { toBlob } from './toBlob';

/** A page by its address. @public */
export interface PageAddress {
  /** The same for every way to write the address of one page. */
  key: string;
  /** Where people open it, without the section; for documentation of the portal a path within the portal. */
  url: string;
  /** Lower case, with its port unless that is the scheme's own; empty for documentation of the portal. */
  host: string;
  /** The section that the address names, decoded, without `#`. */
  anchor?: string;
  /** `portal-docs` for TechDocs pages of this portal. */
  kindHint: 'portal-docs' | 'web';
}

/** Why an address is none of a page, for people; holds nothing secret of it. @public */
export interface AddressProblem {
  problem: string;
}

const problem = (text: string): AddressProblem => ({ problem: text });

/** Undefined where it is none, and for what browsers take as an instruction where to look within the page. */
function readAnchor(hash: string): string | undefined {
  const text = hash.slice(1).replace(/:~:.*$/, '');
  if (!text) {
    return undefined;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Applications that keep their route behind `#` have a page per route. */
const isRoute = (hash: string) => /^#!?\//.test(hash);

/** Escapes what must be and nothing else, each in one way. */
function canonicalPath(path: string): string {
  const same = path.replace(/%[0-9a-f]{2}/gi, escape => {
    const char = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : escape.toUpperCase();
  });
  return same.replace(/\/index\.html?$/i, '/').replace(/\/+$/, '');
}

/**
 * Finds what is the same for every way to write the address of one page: case of scheme and host, port, a slash or
 * `index.html` at the end, parameters that only track readers, the section, and the forms in which GitHub, GitLab,
 * Bitbucket and Azure show one file. Scheme and the rest of the query make a difference.
 *
 * @param options.appUrl - of the portal, without a slash at the end; documentation below it is the portal's own
 * @public
 */
export function pageKey(
  address: string,
  { appUrl }: { appUrl?: string } = {},
): PageAddress | AddressProblem {
  const text = address.trim();
  const docs = portalDocs(text, appUrl);
  if (docs) {
    const anchor = readAnchor(docs.hash);
    const url = docs.path;
    return {
      key: `techdocs:${canonicalPath(url).toLocaleLowerCase('en-US')}`,
      url,
      host: '',
      ...(anchor !== undefined && { anchor }),
      kindHint: 'portal-docs',
    };
  }
  if (!URL.canParse(text)) {
    return problem('not an address, expected one such as https://host/path');
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return problem(
      `expected https or http, found ${url.protocol.slice(0, 20)}`,
    );
  }
  if (url.username || url.password) {
    return problem('an address must not hold a user name or password');
  }
  return fromUrl(url);
}

function fromUrl(written: URL): PageAddress {
  const url = toBlob(written) ?? written;
  url.hostname = url.hostname.replace(/\.$/, '');
  const route = isRoute(url.hash) ? url.hash : '';
  const anchor = route ? undefined : readAnchor(url.hash);
  url.hash = route;
  withoutTracking(url);
  const path = canonicalPath(url.pathname);
  return {
    key: `${url.protocol}//${url.host}${path}${canonicalQuery(url)}${route}`,
    url: url.href,
    host: url.host,
    ...(anchor !== undefined && { anchor }),
    kindHint: 'web',
  };
}
