import { decoded } from './decoded';
import { readRepositoryFile } from './readRepositoryFile';
import { RepositoryFile } from './RepositoryFile';

const DANGEROUS = /^(?:javascript|vbscript|data):/i;
const RELATIVE = /^(?![a-z][a-z\d+.-]*:|\/\/|[#?\\]|\/\\)/i;

/** Where hosts resolve links in another way than browsers do: from the root of the repository, and in a parameter. */
function withinRepository(
  href: string,
  base: URL,
  file: RepositoryFile | undefined,
): string | undefined {
  const isOdd = href.startsWith('/') || base.searchParams.has('path');
  if (!file || !isOdd || !RELATIVE.test(href)) {
    return undefined;
  }
  const { pathname, hash } = new URL(href, `https://path/${file.path}`);
  return `${file.shown(pathname.slice(1))}${hash}`;
}

function resolve(href: string, baseUrl: string): URL | undefined {
  if (DANGEROUS.test(decoded(href))) {
    return undefined;
  }
  if (!URL.canParse(baseUrl)) {
    return URL.canParse(href) ? new URL(href) : undefined;
  }
  const base = new URL(baseUrl);
  const file = readRepositoryFile(base);
  const text = href.trim();
  const target = withinRepository(text, base, file) ?? text;
  const from = file ? file.shown(file.path) : base;
  return URL.canParse(target, from) ? new URL(target, from) : undefined;
}

/**
 * Where a link of a page leads to: absolute, with its section. In a repository, what begins with a slash is below its root.
 *
 * @param baseUrl - of the page
 * @returns undefined where it leads nowhere, and for every scheme but http, https and mailto, however it is written
 * @public
 */
export function resolveLink(href: string, baseUrl: string): string | undefined {
  const url = resolve(href, baseUrl);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol)
    ? url.href
    : undefined;
}

/**
 * Where an image of a page is served; in a repository not the page that shows it.
 *
 * @param baseUrl - of the page
 * @returns undefined where there is none, and for every scheme but http and https
 * @public
 */
export function resolveImage(src: string, baseUrl: string): string | undefined {
  const url = resolve(src, baseUrl);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return undefined;
  }
  const file = readRepositoryFile(url);
  return file ? file.raw(file.path) : url.href;
}
