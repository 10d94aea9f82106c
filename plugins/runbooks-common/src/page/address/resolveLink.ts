const SAFE = ['http:', 'https:', 'mailto:'];

/**
 * Where a link of a page leads to: absolute, with its section.
 *
 * @param baseUrl - of the page; of a file in a repository the form that is shown to people
 * @returns undefined where it leads nowhere, and for every scheme but http, https and mailto
 * @public
 */
export function resolveLink(href: string, baseUrl: string): string | undefined {
  const base = URL.canParse(baseUrl) ? baseUrl : undefined;
  if (!URL.canParse(href, base)) {
    return undefined;
  }
  const url = new URL(href, base);
  return SAFE.includes(url.protocol) ? url.href : undefined;
}
