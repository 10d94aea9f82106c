import { resolveLink } from '@callboard/backstage-plugin-runbooks-common';

const GIT_FILE = /^(https?:\/\/[^/]+\/.+?)\/blob\/(.+)$/;

/**
 * Where a link of a page leads to: a section of the page stays in the portal, anything else is absolute. Empty where it
 * must not lead anywhere, as with `javascript:`.
 *
 * @param href - as it is written on the page
 * @param url - of the page
 * @param search - of the present address, which says which page is open
 */
export function linkOf(href: string, url: string, search: string): string {
  if (href.startsWith('#')) {
    return `${search}${href}`;
  }
  // What the sanitiser took away is empty, and would lead to the page itself.
  return href === '' ? '' : resolveLink(href, url) ?? '';
}

/**
 * Where an image of a page is: on the web, or nowhere. Beside a file of a repository that is the file itself instead of
 * the site's page about it.
 */
export function imageOf(src: string, url: string): string {
  const absolute = resolveLink(src, url) ?? '';
  if (src === '' || !/^https?:/.test(absolute)) {
    return '';
  }
  const [, repository, file] = GIT_FILE.exec(absolute) ?? [];
  return repository ? `${repository}/raw/${file}` : absolute;
}
