import { portalDocs } from './portalDocs';
import { canonicalQuery, withoutTracking } from './query';
import { readRepositoryFile } from './readRepositoryFile';

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

const MAX_LENGTH = 8_000;
const problem = (text: string): AddressProblem => ({ problem: text });

/** Without what browsers take as an instruction where to look within the page. */
function readAnchor(hash: string): { anchor?: string } {
  const text = hash.slice(1).replace(/:~:.*$/, '');
  if (!text) {
    return {};
  }
  try {
    return { anchor: decodeURIComponent(text) };
  } catch {
    return { anchor: text };
  }
}

/** Applications that keep their route behind `#` have a page per route. */
const isRoute = (hash: string) => /^#!?\//.test(hash);

/** Escapes what must be and nothing else, each in one way. */
function canonicalPath(path: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, escape => {
      const char = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[\w.~-]/.test(char) ? char : escape.toUpperCase();
    })
    .replace(/\/index\.html?$/i, '/')
    .replace(/(?<!\/)\/+$/, '');
}

/**
 * Finds what is the same for every way to write the address of one page: case of scheme and host, port, a slash or
 * `index.html` at the end, parameters that only track readers, the section, and the forms in which GitHub, GitLab,
 * Bitbucket and Azure show one file. The scheme and the rest of the query make a difference.
 *
 * @param options - `appUrl` of the portal, without a slash at the end: documentation below it is the portal's own
 * @public
 */
export function pageKey(
  address: string,
  options: { appUrl?: string } = {},
): PageAddress | AddressProblem {
  const text = address.trim();
  if (text.length > MAX_LENGTH) {
    return problem(`longer than ${MAX_LENGTH} characters`);
  }
  const docs = portalDocs(text, options.appUrl);
  if (docs) {
    const path = canonicalPath(docs.path).toLocaleLowerCase('en-US');
    return {
      key: `techdocs:${path}`,
      url: docs.path,
      host: '',
      ...readAnchor(docs.hash),
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
  return readUrl(url);
}

function readUrl(written: URL): PageAddress {
  const file = readRepositoryFile(written);
  const url = file ? new URL(file.shown(file.path)) : new URL(written);
  url.hostname = url.hostname.replace(/\.$/, '');
  url.hash = isRoute(written.hash) ? written.hash : '';
  withoutTracking(url);
  const path = canonicalPath(url.pathname);
  return {
    key: `${url.protocol}//${url.host}${path}${canonicalQuery(url)}${url.hash}`,
    url: url.href,
    host: url.host,
    ...(url.hash ? {} : readAnchor(written.hash)),
    kindHint: 'web',
  };
}
